import type { Target } from '../config/targets/target';
import { askSiteFiles } from '../provision/nginx-drift';
import { askSite } from '../provision/nginx-look';
import { askUnitFiles } from '../provision/unit-drift';
import { pathsOf } from '../release/host-layout';
import { runtimeOf } from '../runtimes/choose';
import type { HostUser } from '../shell/host-user';
import { type Script, writeScript } from '../shell/script';
import { lines, NOTHING, Sh, sh } from '../shell/sh';
import { ARRIVED, LIST_FILES, LISTING } from './listing';

/** More of them are not looked for one by one. */
const FEW_NAMES = 200;

/** `bw_ask KEY FILE NAMES` sends the lines of a list that have one of these names, and maybe others. */
const ASK_LIST = new Sh(`bw_ask() { if [ ! -r "$2" ]; then return 0
elif [ "$(printf '%s\\n' "$3" | wc -l)" -gt ${FEW_NAMES} ]; then bw_file "$1" "$2"
else bw_text "$1" "$(printf '%s\\n' "$3" | grep -F -f - "$2")"; fi; }`);

/**
 * Writes one look at how an app differs from its live release, which changes nothing. Nothing but `listing there` is said
 * of files that are as they were.
 */
export function writeLook(nonce: string, target: Target, release: string): Script {
  const folder = pathsOf(target.path).release(release);
  const body = lines(
    sh`set +e`,
    ASK_LIST,
    LIST_FILES,
    compareFiles(folder),
    askUnitFiles(target, folder),
    askSiteFiles(target, folder),
    observe(target),
  );
  return writeScript({ nonce, parts: [{ name: 'look for drift', app: target.app, body: lines(body, sh`:`) }] });
}

/** Writes a look at the site of an app alone. */
export function writeSiteLook(nonce: string, target: Target, release: string, user: HostUser): Script {
  const body = lines(sh`set +e`, askSite(target, pathsOf(target.path).release(release), user), sh`:`);
  return writeScript({ nonce, parts: [{ name: 'look at the site', app: target.app, body }] });
}

/** Takes the names out of lines of a listing; where a link leads stays with it. */
const NAMES = sh`sed -n 's,^[^/]*\\(\\.//.*\\),\\1,p'`;
/** Takes the folders out that they lie in, below the release. */
const FOLDERS = sh`sed -n -e ${'/^[la]/s, -> .*,,'} -e 's,^[^/]*\\(\\.//.*\\)/[^/]*$,\\1,p'`;

/**
 * `gone` and `come` are lines that only the listing has, and only the folder; `arrived` is what had been sent, of those at
 * least.
 */
function compareFiles(folder: string): Sh {
  return lines(
    sh`if ! cd ${folder} 2>/dev/null || [ ! -x .bowline ]; then bw FACT listing denied`,
    sh`elif [ ! -e ${LISTING} ]; then bw FACT listing absent`,
    sh`elif [ ! -r ${LISTING} ]; then bw FACT listing denied`,
    sh`else bw FACT listing there`,
    // To list once more where something differs costs less than to keep each listing in the shell.
    sh`if ! bw_list | cmp -s - ${LISTING} 2>/dev/null; then bw_now=$(bw_list)`,
    sh`bw_gone=$(printf '%s\\n' "$bw_now" "$bw_now" | sort - ${LISTING} | uniq -u); bw_text gone "$bw_gone"`,
    sh`bw_come=$(printf '%s\\n' "$bw_now" | sort - ${LISTING} ${LISTING} | uniq -u); bw_text come "$bw_come"`,
    sh`[ ! -e ${ARRIVED} ] || bw FACT arrived yes`,
    sh`bw_ask arrived ${ARRIVED} "$( { printf '%s\\n' "$bw_gone" | ${NAMES}; printf '%s\\n' "$bw_come" | ${FOLDERS}; } | sort -u )"`,
    sh`[ "$(printf '%s\\n' "$bw_now" | tail -n 1)" != '!' ] || bw FACT unread "$(find .// 2>&1 >/dev/null | head -n 1)"`,
    sh`fi; fi`,
  );
}

function observe(target: Target): Sh {
  const runtime = runtimeOf(target);
  return runtime.hasProcess ? sh`bw_text process "$(${runtime.observe(pathsOf(target.path).current)} 2>&1)"` : NOTHING;
}

/**
 * Writes the question what is in some files of a release now, and what was sent: `sums` and `manifest`, as sha256sum
 * prints them and as the release has them.
 * @param paths below the release, without line ends and backslashes
 */
export function writeSums(nonce: string, target: Target, release: string, paths: readonly string[]): Script {
  const names = paths.map((path) => `./${path}`);
  const body = lines(
    sh`set +e`,
    ASK_LIST,
    sh`cd ${pathsOf(target.path).release(release)}; bw_names=$(printf '%s\\n' ${names})`,
    sh`bw_text sums "$(printf '%s\\n' "$bw_names" | tr '\\n' '\\000' | xargs -0 sha256sum 2>/dev/null)"`,
    sh`bw_ask manifest .bowline/manifest "$bw_names"`,
    sh`:`,
  );
  return writeScript({ nonce, parts: [{ name: 'compare content', app: target.app, body }] });
}
