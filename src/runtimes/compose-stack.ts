import type { Target } from '../config/targets/target';
import { lines, Sh, sh } from '../shell/sh';
import { ENV_FOR_COMPOSE, FILES, stackFiles } from './compose-command';

export const HERE = new Sh('bw_here() { bw_docker image inspect "$1" </dev/null >/dev/null 2>&1; }');

const REQUIRE_PINS = sh`[ -r ${FILES.pins} ] || { echo 'the release does not say which images it runs'; exit 1; }`;

type Colored = Pick<Target, 'color'>;

/** Defines `bw_find`, which sets the name of an image of a release; one that is gone is pulled again by its digest. */
export function defineFind(target: Colored): Sh {
  const gone = sh`rm -f ${`${stackFiles(target).images}.new`}`.text;
  return lines(
    REQUIRE_PINS,
    HERE,
    new Sh(`bw_find() { bw_ref=$bw_pinned; [ "$bw_ref" != - ] && bw_here "$bw_ref" || bw_ref=$bw_id; bw_here "$bw_ref" && return 0
bw_ref=$bw_pinned; [ "$bw_ref" != - ] && bw_docker pull "$bw_ref" </dev/null || { ${gone}; echo "image \${bw_name:-$bw_id} of $bw_s: gone"; exit 1; }; }`),
  );
}

/**
 * Writes which images Compose runs. One that is here without its digest is named by its id. Compose does not see that a secret
 * or a config has another content, so that who is given one gets a mark of the release, and is replaced.
 */
function applyPins(target: Colored, release: string): Sh {
  const { images } = stackFiles(target);
  const file = `${images}.new`;
  return lines(
    defineFind(target),
    sh`echo services: >${file}; while read -r bw_s bw_id bw_pinned bw_from bw_name bw_given; do bw_find`,
    sh`printf '  "%s":\\n    image: "%s"\\n    pull_policy: never\\n' "$bw_s" "$bw_ref" >>${file}`,
    sh`[ -z "$bw_given" ] || printf '    labels: { "bowline.release": "%s" }\\n' ${release} >>${file}; done <${FILES.pins}`,
    sh`mv ${file} ${images}`,
  );
}

/** Writes `env` as Compose reads it, which keeps the backslash that a shell takes away before a backquote. */
export const WRITE_ENV = replace(FILES.env, sh`sed ${ENV_FOR_COMPOSE} .bowline/env`);

/** Writes what is left of a stack once its images are known. `defineRelease` has to stand before it. */
export function writeStack(target: Colored, release: string): Sh {
  const { images, stack, services } = stackFiles(target);
  return lines(
    applyPins(target, release),
    replace(stack, sh`bw_checked -f ${images} config --format json`),
    replace(services, sh`bw_stack config --hash '*'`),
    sh`rm -f ${FILES.said}`,
  );
}

/**
 * Writes the stack where it is not there as it should be: other secrets have come, an image is gone, or an earlier Bowline made
 * the release. Else nothing is written, so that a full disk keeps no release from coming back. Where the engine does not answer,
 * its words are the reason: no image is gone for that.
 */
export function requireStack(target: Colored, release: string): Sh {
  const { images, stack, services } = stackFiles(target);
  return lines(
    HERE,
    sh`bw_ready() { [ -s ${stack} ] && [ -s ${services} ] && [ -s ${images} ] && [ -z "$(find .bowline/env -newer ${stack})" ] || return 1`,
    sh`for bw_i in $(sed -n 's/^    image: "\\(.*\\)"$/\\1/p' ${images}); do bw_here "$bw_i" || { bw_docker version >/dev/null </dev/null || exit 1; return 1; }; done; }`,
    sh`if ! bw_ready; then`,
    WRITE_ENV,
    writeStack(target, release),
    sh`fi`,
  );
}

/** A file is there as it was or as it will be. */
function replace(file: string, command: Sh): Sh {
  return sh`${command} >${`${file}.new`}; mv ${`${file}.new`} ${file}`;
}
