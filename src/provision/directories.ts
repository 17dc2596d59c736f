import type { Target } from '../config/targets/target';
import type { Directory } from '../config/targets/target-directories';
import type { Facts } from '../shell/facts';
import { asRoot, type HostUser, type RootCommand } from '../shell/host-user';
import type { Missing } from '../shell/missing';
import { lines, Sh, sh } from '../shell/sh';
import type { Change, Part } from './part';

/** Directories of the host that an app needs beside its releases; undefined where it has none. They stay when a run goes back. */
export function directoriesPart(target: Target): Part | undefined {
  const { directories } = target;
  if (directories === undefined) return undefined;
  const numbered = directories.map((directory, index) => ({ directory, index }));
  return {
    name: 'directories',
    when: 'prepare',
    step: 'directories',
    rights: directories.flatMap((directory) => commandsOf(directory)),
    isRightNeeded: (right) =>
      lines(...numbered.filter(({ directory }) => right.includes(directory.path)).map(({ index }) => needsRoot(index))),
    facts: (prefix) => lines(FUNCTIONS, ...numbered.map((one) => writeFacts(`${prefix}.${one.index}`, one))),
    compare: (facts) => numbered.flatMap((one) => compareDirectory(one, facts)),
    missing: (facts) => numbered.flatMap((one) => findLacks(target, one, facts)),
    apply: (_release, user) => lines(FUNCTIONS, ...directories.map((directory) => bringAbout(directory, user))),
    undo: () => sh`:`,
    byAdmin: () => lines(...directories.flatMap(commandsOf).map((words) => sh`${words}`)),
  };
}

interface Numbered {
  readonly directory: Directory;
  readonly index: number;
}

/**
 * `bw_dir PATH FORMAT ENTRY…` looks at a directory, and sets `bw_now` to what it is, `bw_lacks` to the entries that its access list
 * lacks, and `bw_why` to what keeps it from being looked at, or from being one. `bw_self OWNER GROUP` is true where this user can
 * bring it about without root. With an access list the group's digit of a mode is the mask, so `bw_entries` reads the digits from the list.
 */
const FUNCTIONS = new Sh(String.raw`bw_dir() { bw_p=$1; bw_f=$2; shift 2; bw_why=; bw_now=; bw_lacks=; bw_at=$bw_p
while [ ! -e "$bw_at" ] && [ ! -L "$bw_at" ]; do bw_at=${'$'}{bw_at%/*}; bw_at=${'$'}{bw_at:-/}; done
bw_real=$(readlink -f -- "$bw_at" 2>/dev/null) || :
if [ "$bw_real" != "$bw_at" ]; then bw_why="link $bw_at $bw_real"
elif [ ! -d "$bw_at" ]; then bw_why="file $bw_at"
elif [ "$bw_at" = "$bw_p" ]; then bw_now=$(stat -c "$bw_f %a" -- "$bw_p"); [ "$#" = 0 ] || bw_entries "$@"
elif [ ! -x "$bw_at" ]; then bw_why="closed $bw_at"; fi; }
bw_entries() { bw_acl=$(getfacl -cpE -- "$bw_p" 2>/dev/null) || :
bw_m=${'$'}{bw_now##* }; case $bw_m in ????) bw_m=${'$'}{bw_m%???};; *) bw_m=;; esac
bw_now="${'$'}{bw_now% *} $bw_m$(printf '%s\n' "$bw_acl" | sed -n -e 's/^user:://p' -e 's/^group:://p' -e 's/^other:://p' |
sed -e s/rwx/7/ -e s/rw-/6/ -e s/r-x/5/ -e s/r--/4/ -e s/-wx/3/ -e s/-w-/2/ -e s/--x/1/ -e s/---/0/ | tr -d '\n')"
for bw_e in "$@"; do printf '%s\n' "$bw_acl" | grep -qxF -e "$bw_e" || bw_lacks="$bw_lacks $bw_e"; done; }
bw_self() { case " $(id -un 2>/dev/null) $(id -u) " in *" $1 "*) ;; *) return 1;; esac
case " $(id -Gn 2>/dev/null) $(id -G) " in *" $2 "*) ;; *) return 1;; esac
if [ -n "$bw_now" ]; then [ -O "$bw_p" ]; else [ -z "$bw_why" ] && [ -w "$bw_at" ]; fi; }`);

const isNumber = (account: string) => /^\d+$/.test(account);

function look({ path, owner, group, acl = [] }: Directory): Sh {
  const format = `${isNumber(owner) ? '%u' : '%U'}:${isNumber(group) ? '%g' : '%G'}`;
  return sh`bw_dir ${path} ${format} ${acl}`;
}

/** As `bw_dir` tells it. */
function describeWanted({ owner, group, mode, acl }: Directory): string {
  return `${owner}:${group} ${acl === undefined ? mode : mode.padStart(3, '0')}`;
}

/** True in a condition where it is not as it should be, or cannot be seen. */
function differs(directory: Directory): Sh {
  return sh`[ "$bw_now" != ${describeWanted(directory)} ] || [ -n "$bw_lacks" ]`;
}

function needsRoot(index: number): Sh {
  return new Sh(`[ -n "$bw_root_${index}" ]`);
}

/** Of the mode all five digits, because with fewer a directory keeps bits that it has. */
function commandsOf({ path, owner, group, mode, acl }: Directory): readonly [RootCommand, ...RootCommand[]] {
  const make = ['install', '-d', '-o', owner, '-g', group, '-m', mode.padStart(5, '0'), path];
  if (acl === undefined) return [make];
  const digits = mode.padStart(3, '0').slice(-3);
  const base = ['u', 'g', 'o'].map((who, index) => `${who}::${describeDigit(Number(digits[index]))}`);
  return [make, ['setfacl', '-m', [...base, ...acl].join(','), path]];
}

function describeDigit(digit: number): string {
  return [...'rwx'].map((right, index) => (digit & (4 >> index) ? right : '-')).join('');
}

function writeFacts(key: string, { directory, index }: Numbered): Sh {
  const { owner, group, acl } = directory;
  return lines(
    look(directory),
    sh`[ -z "$bw_why" ] || bw FACT ${`${key}.why`} "$bw_why"; [ -z "$bw_now" ] || bw FACT ${`${key}.now`} "$bw_now"`,
    acl !== undefined && sh`[ -z "$bw_lacks" ] || bw FACT ${`${key}.lacks`} "$bw_lacks"`,
    acl !== undefined &&
      sh`command -v setfacl >/dev/null && command -v getfacl >/dev/null || bw FACT ${`${key}.no_acl`} yes`,
    new Sh(`bw_root_${index}=`),
    sh`if ${differs(directory)}; then bw_self ${owner} ${group} || ${new Sh(`bw_root_${index}=yes`)}; fi`,
    !isNumber(owner) && sh`id ${owner} >/dev/null 2>&1 || bw FACT ${`${key}.no_owner`} yes`,
    !isNumber(group) &&
      sh`getent group ${group} >/dev/null 2>&1 || grep -q ${`^${group}:`} /etc/group || bw FACT ${`${key}.no_group`} "$(id -gn ${owner} 2>/dev/null)"`,
  );
}

function compareDirectory({ directory, index }: Numbered, facts: Facts): readonly Change[] {
  const { path, acl = [] } = directory;
  const read = (key: string) => facts.read(`${index}.${key}`);
  const now = read('now') ?? null;
  const wanted = describeWanted(directory);
  const from = read('why')?.startsWith('closed') ? 'not known to this user' : now;
  const lacks = read('lacks')?.trim().replaceAll(' ', ', ');
  return [
    ...(now === wanted ? [] : [{ what: `directory ${path}`, from, to: wanted }]),
    ...(now === null && acl.length > 0 ? [{ what: `access list of ${path}`, from: null, to: acl.join(', ') }] : []),
    ...(lacks === undefined ? [] : [{ what: `access list of ${path}`, from: 'other entries', to: lacks }]),
  ];
}

function findLacks({ host, packages = [] }: Target, { directory, index }: Numbered, facts: Facts): readonly Missing[] {
  const { path, owner, group } = directory;
  const read = (key: string) => facts.read(`${index}.${key}`);
  const [why, at = '', real = ''] = read('why')?.split(' ') ?? [];
  const login = read('no_group');
  // A package may bring the user, and setfacl.
  const isFinal = packages.length === 0;
  return [
    ...(why === 'link' ? [refuseLink(path, at, real)] : []),
    ...(why === 'file'
      ? [{ message: `${at} is not a directory`, hint: `Name another path in \`directories\`, or move ${at} away.` }]
      : []),
    ...(isFinal && read('no_owner') !== undefined
      ? [
          {
            message: `there is no user ${owner}, who shall own ${path}`,
            hint: `Create it on ${host.name}: useradd --system ${owner}.`,
          },
        ]
      : []),
    ...(isFinal && login !== undefined && read('no_owner') === undefined
      ? [
          {
            message: `there is no group ${group}, which ${path} shall have`,
            hint:
              login === '' || owner !== group
                ? `Create it on ${host.name}: groupadd --system ${group}.`
                : `The group of ${owner} is ${login}: add \`group: ${login}\`.`,
          },
        ]
      : []),
    ...(isFinal && read('no_acl') !== undefined
      ? [
          {
            message: `the \`acl\` of ${path} takes setfacl and getfacl, which are not there`,
            hint: `Install them on ${host.name}: apt install acl; or add \`packages: [acl]\`.`,
          },
        ]
      : []),
  ];
}

function refuseLink(path: string, at: string, real: string): Missing {
  const place = at === path ? path : `${at}, above ${path},`;
  const hint =
    real === ''
      ? `Remove the link on the host: rm ${at}.`
      : `If that is meant, write the path without links: ${real}${path.slice(at.length)}.`;
  return { message: `${place} is, or is reached by, a link: it is ${real === '' ? 'nowhere' : real}`, hint };
}

/** Looked at once more, right before and behind, because what is above may belong to somebody who changes it. */
function bringAbout(directory: Directory, user: HostUser): Sh {
  const { path, owner, group } = directory;
  const wanted = describeWanted(directory);
  return lines(
    look(directory),
    sh`case $bw_why in link*|file*) echo ${path}" is not a directory, or a link leads there: $bw_why"; exit 1;; esac`,
    sh`if ${differs(directory)}; then`,
    sh`bw_from="\${bw_now:-nothing}$bw_lacks"; bw_sudo=${asRoot(user).text}; ! bw_self ${owner} ${group} || bw_sudo=`,
    ...commandsOf(directory).map((words) => sh`$bw_sudo ${words}`),
    look(directory),
    sh`case $bw_why in closed*) ;; *) if ${differs(directory)}; then echo ${path}" is $bw_now, and has to be "${wanted}"\${bw_lacks:+; its access list lacks}$bw_lacks"; exit 1; fi;; esac`,
    sh`echo ${`${path}: ${wanted}`}", before: $bw_from"; fi`,
  );
}
