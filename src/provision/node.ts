import type { Target } from '../config/targets/target';
import { BIN, type NodePackages } from '../config/targets/target-node';
import { pathsOf } from '../release/host-layout';
import { sourceInstallSecrets } from '../release/variables';
import type { Facts } from '../shell/facts';
import type { Missing } from '../shell/missing';
import { lines, Sh, sh } from '../shell/sh';
import { findBeside, findNode } from './find-node';
import { MANIFESTS, NODE_KEY } from './node-key';
import type { Part } from './part';
import { makeOnce, NODE_MODULES, whereGone } from './store';

/** The packages of Node that a release runs with; undefined where the config has none. */
export function nodePart(target: Target): Part | undefined {
  const { node, host } = target;
  if (node === undefined) return undefined;
  return {
    name: 'node',
    when: 'prepare',
    step: 'node packages',
    rights: [],
    needs: ['package.json', ...listLocks(node)],
    facts: (prefix) => writeFacts(prefix, node),
    compare: () => [],
    missing: (facts) => findLack(node, facts, host.name),
    apply: (release) => installPackages(target, node, release),
    recall: (release) =>
      whereGone({ path: target.path, release }, NODE_MODULES, `${BIN}/node`, installPackages(target, node, release)),
    undo: () => sh`:`,
  };
}

const NPM_LOCKS = ['package-lock.json', 'npm-shrinkwrap.json'];
const PNPM_LOCK = 'pnpm-lock.yaml';
const BY_NPM = 'npm ci --omit=dev';
const BY_PNPM = 'pnpm install --frozen-lockfile --prod';

/** What a command is begun by, where it is one that needs nothing of the release but its manifests. */
const PLAIN = /^(npm|pnpm)(?: +[\w.:=@/,+-]+)+$/;

/** Each of these refuses to go on without its lock file, and so late that a build was waited for. */
function listLocks({ install }: NodePackages): readonly (readonly string[])[] {
  if (install === undefined) return [[...NPM_LOCKS, PNPM_LOCK]];
  if (/^npm +(ci|clean-install)\b/.test(install)) return [NPM_LOCKS];
  return /^pnpm .*--frozen-lockfile\b(?!=false)/.test(install) ? [[PNPM_LOCK]] : [];
}

function writeFacts(prefix: string, { version }: NodePackages): Sh {
  return lines(
    version === undefined ? sh`:` : sh`bw FACT ${`${prefix}.other`} "$(node --version 2>/dev/null)"`,
    findNode(version),
    sh`if [ -n "$bw_node" ]; then bw FACT ${`${prefix}.node`} "$("$bw_node" --version 2>/dev/null)"; fi`,
    sh`for bw_i in npm pnpm; do ! ${findBeside(new Sh('"$bw_i"'))} || bw FACT ${`${prefix}.`}"$bw_i" yes; done`,
  );
}

function findLack({ version, install }: NodePackages, facts: Facts, host: string): readonly Missing[] {
  const found = facts.read('node') ?? '';
  const other = facts.read('other') ?? '';
  if (found === '') {
    const name = `Node${version === undefined ? '' : ` ${version}`}`;
    const hint = `Install it on ${host} for the deploy user: a package, nvm, fnm, Volta and n are all looked at${version === undefined ? ' where `node.version` says which' : ''}.`;
    return [{ message: `${name} is not there${other === '' ? '' : `: it has Node ${other.replace(/^v/, '')}`}`, hint }];
  }
  const needed = install === undefined ? ['npm', 'pnpm'] : (PLAIN.exec(install)?.slice(1) ?? []);
  if (needed.length === 0 || needed.some((one) => facts.read(one) !== undefined)) return [];
  const [first = ''] = needed;
  const hint = first === 'npm' ? `apt install npm` : `corepack enable pnpm, or npm install --global pnpm`;
  return [
    {
      message: `${first} is not there, which installs the packages of \`node\``,
      hint: `Install it on ${host}: ${hint}.`,
    },
  ];
}

/** Links the release to the packages that its lock file and Node make, which are installed where no release has them yet. */
function installPackages(target: Target, node: NodePackages, release: string): Sh {
  const { path } = target;
  const bin = `${pathsOf(path).release(release)}/${BIN}`;
  const secrets = sourceInstallSecrets(target, 'node');
  const command = node.isShared && PLAIN.test(node.install ?? BY_NPM) ? sh`"$bw_install"` : sh`''`;
  return lines(
    sh`rm -rf -- ${bin}`,
    findNode(node.version),
    // A shim asks for a version each time, by the folder and the home of who calls it.
    sh`[ -z "$bw_node" ] || bw_node=$(NODE_OPTIONS='' "$bw_node" -p process.execPath)`,
    sh`[ -n "$bw_node" ] || { echo "the Node of pre-flight is gone"; exit 1; }`,
    linkPrograms(bin),
    chooseInstall(node),
    // What the service loads first may be among what is installed now.
    sh`bw_key=$(${secrets}
NODE_OPTIONS='' "$bw_node" -e ${NODE_KEY} -- ${command} ${MANIFESTS} 2>&1) || { echo "$bw_key"; exit 1; }`,
    makeOnce({ path, release }, NODE_MODULES, install(secrets)),
  );
}

/** For build commands, hooks, checks and the start script, whose `PATH` has this folder first. */
function linkPrograms(bin: string): Sh {
  return lines(
    sh`mkdir -p -- ${bin}; ln -s -- "$bw_node" ${bin}/node`,
    sh`for bw_i in npm npx pnpm yarn corepack; do ! ${findBeside(new Sh('"$bw_i"'))} || ln -s -- "$bw_npm" ${bin}/"$bw_i"; done`,
    sh`PATH=${bin}:$PATH; export PATH`,
  );
}

function chooseInstall({ install: given }: NodePackages): Sh {
  const byLock = sh`if [ -f ${PNPM_LOCK} ] && [ ! -f package-lock.json ] && [ ! -f npm-shrinkwrap.json ]; then bw_install=${BY_PNPM}; else bw_install=${BY_NPM}; fi`;
  return lines(
    given === undefined ? byLock : sh`bw_install=${given}`,
    sh`case $bw_install in pnpm*) command -v pnpm >/dev/null || { echo "pnpm is not there, which ${new Sh(PNPM_LOCK)} needs"; exit 1; };; esac`,
  );
}

function install(secrets: Sh): Sh {
  return lines(
    sh`bw_by="$bw_install with Node $("$bw_node" --version)"`,
    sh`if [ "$bw_made" != "$PWD" ]; then mkdir -- "$bw_made"; for bw_f in ${MANIFESTS}; do [ ! -f "$bw_f" ] || cp -- "$bw_f" "$bw_made/"; done; fi`,
    sh`(`,
    secrets,
    sh`cd -- "$bw_made"; unset NODE_OPTIONS`,
    sh`export npm_config_loglevel=error npm_config_audit=false npm_config_fund=false npm_config_update_notifier=false`,
    // A package manager that links files of its cache would have a change in one folder in all of them.
    sh`export npm_config_package_import_method=copy pnpm_config_package_import_method=copy`,
    sh`/bin/sh -ec "$bw_install" )`,
    // A token may stand there.
    sh`[ "$bw_made" = "$PWD" ] || rm -f -- "$bw_made/.npmrc"`,
    sh`mkdir -p -- "$bw_made/node_modules"`,
  );
}
