import { lines, Sh, sh } from '../shell/sh';

/** Where managers of versions keep those of the deploy user: nvm, fnm, Volta and n. */
const FOLDERS = new Sh(
  [
    '"${NVM_DIR:-$HOME/.nvm}"/versions/node/v*/bin/node',
    '"${FNM_DIR:-$HOME/.local/share/fnm}"/node-versions/v*/installation/bin/node',
    '"${VOLTA_HOME:-$HOME/.volta}"/tools/image/node/*/bin/node',
    '"${N_PREFIX:-/usr/local}"/n/versions/node/*/bin/node',
    '"$HOME"/n/n/versions/node/*/bin/node',
  ].join(' '),
);

/** Takes the three numbers of a version out of a path, and puts them before it. */
const NUMBERS = 's|^.*/v\\{0,1\\}\\([0-9]*\\)\\.\\([0-9]*\\)\\.\\([0-9]*\\)/.*$|\\1 \\2 \\3 &|p';

/**
 * Sets `bw_node` to the program, empty where there is none: the `node` of the `PATH` where that fits, else the newest that fits of
 * those that a manager of versions keeps.
 * @param version as `22`, `22.11` or `22.11.0`; without it any fits
 */
export function findNode(version: string | undefined): Sh {
  const inPath = sh`bw_node=$(command -v node) || bw_node=`;
  if (version === undefined) return inPath;
  const [one, dotted] = [`v${version}`, new Sh(`v${version}.*`)];
  const begin = `^${version.replaceAll('.', ' ')} `;
  return lines(
    inPath,
    sh`case $([ -z "$bw_node" ] || "$bw_node" --version 2>/dev/null) in ${one}|${dotted}) ;; *)`,
    sh`bw_node=$(ls -d ${FOLDERS} 2>/dev/null | sed -n ${NUMBERS} | grep ${begin} | sort -n -k 1,1 -k 2,2 -k 3,3 | tail -n 1 | cut -d ' ' -f 4-) || bw_node=;; esac`,
  );
}

/** Sets `bw_npm` to what lies beside `bw_node`, or in the `PATH`, by a name; it fails where there is none. */
export function findBeside(name: string | Sh): Sh {
  return sh`{ bw_npm="\${bw_node%/*}/"${name}; [ -x "$bw_npm" ] || bw_npm=$(command -v ${name}); }`;
}
