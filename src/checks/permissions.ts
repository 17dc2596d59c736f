import ignore from 'ignore';
import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { lines, NOTHING, Sh, sh } from '../shell/sh';
import type { CheckContext, CheckOf, Outcome } from './context';
import { type Findings, judge } from './inspection';
import { describeEnd, GRACE_MS } from './shell-command';
import { within } from './waiting';
import { describeMs, excerpt } from './wording';

/** More of them are only counted. */
const MOST = 2_000;

/** Nobody else may change what runs, and nobody else may read what is secret. */
export async function run(context: CheckContext, check: CheckOf<'permissions'>): Promise<Outcome> {
  const { text } = writeLook(context.target, context.release, check.owners);
  const ended = await within(context, context.runOnHost(text, check.timeoutMs), check.timeoutMs + GRACE_MS);
  if (ended === undefined) return judge(`no answer within ${describeMs(check.timeoutMs)}`);
  const [, user] = ended.output.map((line) => /^@ (\S+)/.exec(line)).find((match) => match !== null) ?? [];
  if (user === undefined || ended.code !== 0) return judge(describeEnd(ended));
  return judge(readLook(context.target.path, user, ended.output, check.ignore));
}

/** Bits of group and others, for a find that knows no `/`. */
const mayBe = (...modes: readonly string[]) =>
  sh`'(' ${new Sh(modes.map((mode) => `-perm -${mode}`).join(' -o '))} ')'`;
const WRITABLE = mayBe('020', '002');
const OPEN = mayBe('040', '020', '010', '004', '002', '001');
const OWN = ['env', 'env.*', 'secrets/*', 'release.json']
  .map((name) => sh`-path ${`*/.bowline/${name}`}`.text)
  .join(' -o ');

/** What `stat` tells of each file that may be wrong, with `p` before what has to be private. */
function writeLook(target: Target, release: string, owners: readonly string[]): Sh {
  const paths = pathsOf(target.path);
  const place = paths.release(release);
  const stat = (mark: string) => sh`stat -c ${`${mark}%a %U %n`}`;
  return lines(
    sh`LC_ALL=C; export LC_ALL; cd ${place}; bw_u=$(id -u); bw_o="-user $bw_u"; bw_s=`,
    findUser(target),
    sh`for bw_n in "$bw_s" ${owners}; do if bw_i=$(id -u -- "$bw_n" 2>/dev/null); then bw_o="$bw_o -o -user $bw_i"; fi; done`,
    sh`echo "@ $(id -un)"`,
    sh`set -- ${place}; [ ! -d ${paths.shared} ] || set -- "$@" ${paths.shared}`,
    // The packages of a release are links to what several have.
    sh`for bw_l in .venv node_modules; do if [ -L "$bw_l" ] && bw_d=$(cd "$bw_l" 2>/dev/null && pwd -P); then set -- "$@" "$bw_d"; fi; done`,
    sh`{ for bw_f in ${paths.root} ${paths.releases} ${paths.own}; do ${stat('')} "$bw_f"; done`,
    sh`[ ! -e ${paths.key} ] || ${stat('p ')} ${paths.key}`,
    sh`[ ! -r .bowline/manifest ] || sed -n 's,^0600 [0-9a-f]* [ *]\\./,,p' .bowline/manifest | while IFS= read -r bw_f; do [ ! -f "$bw_f" ] || ${stat('p ')} ${`${place}/`}"$bw_f"; done`,
    sh`find -P "$@" -xdev ! -type l '(' ${WRITABLE} -o '(' -type f '(' ${new Sh(OWN)} ')' ${OPEN} ')' -o ! '(' -user "$bw_u" -o -path ${`${paths.shared}*`} '(' $bw_o ')' ')' ')' -exec ${stat('')} {} +`,
    sh`} 2>&1 | sed -n -e ${`1,${MOST}p`} -e '$s/.*/#/p' -e '$='`,
  );
}

/** A unit may run as another user, whose data lie in `shared`. */
function findUser({ runtime }: Target): Sh {
  if (runtime.kind !== 'systemd' || runtime.scope === 'user') return NOTHING;
  return sh`bw_s=$(systemctl show --property=User --value ${runtime.unit} 2>/dev/null) || bw_s=`;
}

/** What holds secrets, whatever the find says of its mode. */
const SECRET = /\/\.bowline\/(?:env(?:\.[^/]*)?|secrets\/.*|release\.json)$/;

function readLook(root: string, user: string, output: readonly string[], ignored: readonly string[]): Findings {
  const rules = ignore({ ignorecase: false }).add([...ignored]);
  const end = output.lastIndexOf('#');
  const told = output.slice(0, end).filter((line) => !line.startsWith('@ '));
  const files = told.map((line) => readFile(root, line));
  const judged = files.filter((file) => file !== undefined).filter(({ name }) => name === '' || !rules.ignores(name));
  // What has to be private comes twice where others may write into it.
  const byName = new Map(judged.map((file) => [file.name, describeFile(file, user)] as const));
  const rest = Number(output[end + 1]) - MOST;
  const more = rest > 0 ? [`${rest} more files were not looked at one by one`] : [];
  return {
    found: [...byName.values()].filter((text) => text !== ''),
    unknown: [...told.filter((_line, index) => files[index] === undefined).map(excerpt), ...more],
    summary: `all is ${user}'s, and nobody else may write`,
  };
}

interface SeenFile {
  /** Below the directory of the app; empty for that itself. */
  readonly name: string;
  readonly mode: number;
  readonly owner: string;
  readonly isSecret: boolean;
}

function readFile(root: string, line: string): SeenFile | undefined {
  const [, mark, mode = '', owner = '', path = ''] = /^(p )?(\d+) (\S+) (\/.*)$/.exec(line) ?? [];
  if (!`${path}/`.startsWith(`${root}/`)) return undefined;
  const isSecret = mark !== undefined || SECRET.test(path);
  return { name: path.slice(root.length + 1), mode: Number.parseInt(mode, 8), owner, isSecret };
}

/** Who owns the directory of the app is the host's to say; what others may own in `shared`, the find has left out. */
function describeFile({ name, mode, owner, isSecret }: SeenFile, user: string): string {
  const wrongs = [
    ...describeMode(mode, isSecret),
    ...(owner === user || name === '' ? [] : [`belongs to ${owner}, not to ${user}`]),
  ];
  return wrongs.length === 0 ? '' : excerpt(`${name || 'the directory of the app'} ${wrongs.join(' and ')}`);
}

function describeMode(mode: number, isSecret: boolean): readonly string[] {
  const spelled = `0${(mode & 0o777).toString(8).padStart(3, '0')}`;
  if (isSecret && (mode & 0o077) !== 0) return [`has mode ${spelled}, not 0600`];
  if ((mode & 0o002) !== 0) return [`has mode ${spelled}: everybody may write into it`];
  return (mode & 0o020) !== 0 ? [`has mode ${spelled}: its group may write into it`] : [];
}
