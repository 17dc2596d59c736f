import type { Target } from '../config/targets/target';
import type { Package } from '../config/targets/target-packages';
import type { Facts } from '../shell/facts';
import { asRoot, type HostUser, type RootCommand } from '../shell/host-user';
import type { Missing } from '../shell/missing';
import { lines, Sh, sh } from '../shell/sh';
import type { Change, Part } from './part';

/** How long a lock of apt is waited for, as where the host installs its own updates. */
const LOCK_SECONDS = 120;

/** Packages of apt that an app needs; undefined where it has none. They stay when a run goes back. */
export function packagesPart(target: Target): Part | undefined {
  const { packages } = target;
  if (packages === undefined) return undefined;
  const numbered = packages.map((one, index) => ({ ...one, index }));
  return {
    name: 'packages',
    when: 'prepare',
    step: 'packages',
    rights: [UPDATE, ...packages.map(installCommand)],
    isRightNeeded: (right) => {
      const asked = numbered.filter((one) => right === UPDATE || right.at(-1) === describePackage(one));
      return sh`[ -n ${new Sh(`"${asked.map(({ index }) => `$bw_lack_${index}`).join('')}"`)} ]`;
    },
    facts: (prefix) => lines(FUNCTIONS, ...numbered.map((one) => writeFacts(prefix, one)), askSystem(prefix)),
    compare: (facts) => numbered.flatMap((one) => comparePackage(one, facts)),
    missing: (facts) => findLack(target, facts),
    apply: (_release, user) => lines(FUNCTIONS, useAs(user), ...packages.map(install), TELL_RESTART),
    undo: () => sh`:`,
    byAdmin: () => lines(sh`${UPDATE}`, ...packages.map((one) => sh`${installCommand(one)}`)),
  };
}

interface Numbered extends Package {
  readonly index: number;
}

/** As apt takes it. */
function describePackage({ name, version }: Package): string {
  return version === undefined ? name : `${name}=${version}`;
}

const ASKS_NOTHING = ['env', 'DEBIAN_FRONTEND=noninteractive', 'NEEDRESTART_MODE=l'];

const UPDATE: RootCommand = [...ASKS_NOTHING, 'apt-get', 'update', '-q'];

/** One at a time, so that the words that sudo allows do not depend on what is there already. */
function installCommand(one: Package): RootCommand {
  const keep = ['-o', 'Dpkg::Options::=--force-confdef', '-o', 'Dpkg::Options::=--force-confold'];
  const quiet = ['-q', '-y', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0'];
  const options = [...quiet, '-o', `DPkg::Lock::Timeout=${LOCK_SECONDS}`, ...keep];
  return [...ASKS_NOTHING, 'apt-get', 'install', ...options, describePackage(one)];
}

/**
 * `bw_has NAME VERSION` sets `bw_v` to the version that is installed, and is true where that is right. `bw_apt COMMAND…` keeps what it says
 * in `bw_said`, and waits for each lock, because the option for it covers one of them alone. `bw_known` looks for the very name: apt takes
 * what it does not know and has a `.` or a `+` in it for a pattern, and installs all that fits.
 */
const FUNCTIONS =
  new Sh(String.raw`bw_has() { bw_v=$(dpkg-query -W -f '${'$'}{db:Status-Status} ${'$'}{Version}\n' "$1" 2>/dev/null | sed -n 's/^installed //p' | head -n 1)
[ -n "$bw_v" ] && { [ -z "$2" ] || [ "$bw_v" = "$2" ]; }; }
bw_known() { apt-cache pkgnames "$1" 2>/dev/null | grep -qxF -e "$1"; }
bw_apt() { bw_end=$(($(date +%s) + ${LOCK_SECONDS})); until bw_said=$($bw_sudo "$@" 2>&1); do
case $bw_said in *'Could not get lock'* | *'Unable to lock'*) [ "$(date +%s)" -lt "$bw_end" ] || return 1; sleep 3;; *) return 1;; esac; done; }
bw_words() { printf '%s\n' "$bw_said" | grep -v '^$' | tail -n 12; }
bw_update() { [ -z "$bw_updated" ] || return 0; bw_updated=yes; bw_apt ${UPDATE.join(' ')} || { bw_words; exit 1; }; }`);

function useAs(user: HostUser): Sh {
  return sh`bw_sudo=${asRoot(user).text}; bw_updated=`;
}

function writeFacts(prefix: string, { index, name, version = '' }: Numbered): Sh {
  return lines(
    new Sh(`bw_lack_${index}=`),
    sh`bw_has ${name} ${version} || ${new Sh(`bw_lack_${index}=yes`)}`,
    sh`[ -z "$bw_v" ] || bw FACT ${`${prefix}.${index}`} "$bw_v"`,
  );
}

function askSystem(prefix: string): Sh {
  const name = sh`$(sed -n ${'s/^PRETTY_NAME="\\{0,1\\}\\([^"]*\\)"\\{0,1\\}$/\\1/p'} /etc/os-release 2>/dev/null)`;
  return sh`command -v apt-get >/dev/null && command -v dpkg-query >/dev/null || bw FACT ${`${prefix}.no_apt`} "${name}"`;
}

function comparePackage({ index, name, version }: Numbered, facts: Facts): readonly Change[] {
  const found = facts.read(`${index}`) ?? null;
  const isRight = version === undefined ? found !== null : found === version;
  return isRight ? [] : [{ what: `package ${name}`, from: found, to: version ?? 'installed' }];
}

function findLack({ host, packages = [] }: Target, facts: Facts): readonly Missing[] {
  const system = facts.read('no_apt');
  if (system === undefined) return [];
  const names = packages.map(describePackage).join(', ');
  return [
    {
      message: `\`packages\` takes apt, and ${host.name} has none: it runs ${system === '' ? 'an unknown system' : system}`,
      hint: `Install by its own means what ${names} would bring, and take \`packages\` out for this host.`,
    },
  ];
}

/** Lists that are old name files that are gone from the server, so that they are read once more where apt finds something not. */
function install(one: Package): Sh {
  const { name, version = '' } = one;
  const command = installCommand(one);
  return lines(
    sh`if ! bw_has ${name} ${version}; then`,
    sh`bw_known ${name} || bw_update`,
    sh`bw_known ${name} || { printf '%s\\n' "$bw_said" | grep '^[WE]:' | tail -n 5; echo ${`apt knows no package ${name}, also after apt-get update`}; exit 1; }`,
    sh`if ! bw_apt ${command}; then case $bw_said in *' 404 '* | *'Failed to fetch'* | *'was not found'*) [ -n "$bw_updated" ] || { bw_update; ! bw_apt ${command} || bw_said=; };; esac`,
    sh`[ -z "$bw_said" ] || { bw_words; exit 1; }; fi`,
    sh`bw_has ${name} ${version} || { echo ${`apt ended well, and ${describePackage(one)} is not installed`}; exit 1; }`,
    sh`echo ${`installed ${name}`} "$bw_v"; fi`,
  );
}

/** Nothing is restarted for it. Debian's tools leave that file, where they are there. */
const TELL_RESTART = sh`[ ! -e /run/reboot-required ] || echo "the host asks for a restart, for $(tr '\\n' ' ' </run/reboot-required.pkgs 2>/dev/null)"`;
