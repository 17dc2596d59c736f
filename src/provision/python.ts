import type { Target } from '../config/targets/target';
import { type PythonEnvironment, VENV } from '../config/targets/target-python';
import { sourceInstallSecrets } from '../release/variables';
import type { Facts } from '../shell/facts';
import type { Missing } from '../shell/missing';
import { lines, type Sh, sh } from '../shell/sh';
import type { Part } from './part';
import { PYTHON_KEY } from './python-key';
import { makeOnce, VENVS, whereGone } from './store';

/** The environment of Python that a release runs in; undefined where the config has none. */
export function pythonPart(target: Target): Part | undefined {
  const { python, host } = target;
  if (python === undefined) return undefined;
  return {
    name: 'python',
    when: 'prepare',
    step: 'python environment',
    rights: [],
    needs: python.requirements,
    facts: (prefix) => writeFacts(prefix, python),
    compare: () => [],
    missing: (facts) => findLack(python, facts, host.name),
    apply: (release) => makeEnvironment(target, python, release),
    recall: (release) =>
      whereGone({ path: target.path, release }, VENVS, `${VENV}/bin/python`, makeEnvironment(target, python, release)),
    undo: () => sh`:`,
  };
}

/** Sets `bw_uv` and `bw_python` to the programs, each empty where there is none. What uv has downloaded counts. */
function findPrograms({ version, installer }: PythonEnvironment): Sh {
  const isIt = sh`"$bw_p" -c ${`import sys; sys.exit("%d.%d" % sys.version_info[:2] != "${version}")`} 2>/dev/null`;
  return lines(
    installer === 'pip'
      ? sh`bw_uv=`
      : sh`bw_uv=$(command -v uv || { [ ! -x "$HOME/.local/bin/uv" ] || echo "$HOME/.local/bin/uv"; }) || :`,
    version === undefined
      ? sh`bw_python=$(command -v python3) || :`
      : lines(
          sh`bw_python=; for bw_p in $(command -v ${`python${version}`}) $(command -v python3); do ! ${isIt} || { bw_python=$bw_p; break; }; done`,
          sh`[ -n "$bw_python" ] || [ -z "$bw_uv" ] || bw_python=$("$bw_uv" python find --no-python-downloads ${version} 2>/dev/null) || :`,
        ),
  );
}

/** Its version, and what it installs by: a pip that can do so elsewhere (from 22.3 on), the one that it brings to each environment, or none. */
const TELL = `import sys, importlib.util as u
try:
    import pip
    how = "pip" if tuple(map(int, pip.__version__.split(".")[:2])) >= (22, 3) else ""
except Exception: how = ""
print("%d.%d.%d" % sys.version_info[:3], how or ("venv" if u.find_spec("ensurepip") else "bare"))`;

function writeFacts(prefix: string, python: PythonEnvironment): Sh {
  return lines(
    findPrograms(python),
    sh`[ -z "$bw_uv" ] || bw FACT ${`${prefix}.uv`} yes`,
    sh`[ -z "$bw_python" ] || bw FACT ${`${prefix}.python`} "$("$bw_python" -I -c ${TELL} 2>/dev/null)"`,
    python.version === undefined ? sh`:` : sh`bw FACT ${`${prefix}.other`} "$(python3 -I -c ${TELL} 2>/dev/null)"`,
  );
}

function findLack({ version, installer }: PythonEnvironment, facts: Facts, host: string): readonly Missing[] {
  const [found = '', installs] = (facts.read('python') ?? '').split(' ');
  const hasUv = facts.read('uv') !== undefined;
  const name = `Python${version === undefined ? '' : ` ${version}`}`;
  if (found === '') {
    const [other = ''] = (facts.read('other') ?? '').split(' ');
    const hint = `Install it on ${host}: apt install python${version ?? '3'}${hasUv ? `, or uv python install ${version ?? ''}` : ''}.`;
    return [{ message: `${name} is not there${other === '' ? '' : `: it has Python ${other}`}`, hint }];
  }
  if (installer === 'uv' && !hasUv) {
    return [
      {
        message: 'uv is not there, which `python.installer` names',
        hint: `Install uv on ${host}, or leave \`installer\` away.`,
      },
    ];
  }
  if (hasUv || installs !== 'bare') return [];
  const [, minor] = found.split('.');
  return [
    {
      message: `Python ${found} there can make no environments: it lacks pip and ensurepip, and there is no uv`,
      hint: `Install it on ${host}: apt install python3-venv (or python3.${minor}-venv), or install uv.`,
    },
  ];
}

/** Links the release to the environment that its requirements and the interpreter make, which is made where no release has it yet. */
function makeEnvironment(target: Target, python: PythonEnvironment, release: string): Sh {
  const { requirements } = python;
  const secrets = sourceInstallSecrets(target, 'python');
  return lines(
    findPrograms(python),
    sh`[ -n "$bw_python" ] || { echo "the Python of pre-flight is gone"; exit 1; }`,
    sh`if [ -n "$bw_uv" ]; then bw_by=$("$bw_uv" --version); else bw_by="pip of $("$bw_python" --version)"; fi`,
    sh`bw_key=$(${secrets}
"$bw_python" -I -c ${PYTHON_KEY} "$bw_by" ${requirements} 2>&1) || { echo "$bw_key"; exit 1; }`,
    makeOnce({ path: target.path, release }, VENVS, lines(sh`(`, secrets, installAll(python), sh`)`)),
  );
}

function installAll({ requirements, requiresHashes }: PythonEnvironment): Sh {
  const files = requirements.flatMap((file) => ['-r', file]);
  const hashes = requiresHashes ? ['--require-hashes'] : [];
  return lines(
    sh`if [ -n "$bw_uv" ]; then`,
    // uv would link files of its cache, of which a change in one environment is in all of them.
    sh`export UV_PYTHON_DOWNLOADS=never UV_LINK_MODE=copy UV_NO_PROGRESS=1`,
    sh`"$bw_uv" venv --quiet --python "$bw_python" "$bw_made"`,
    sh`"$bw_uv" pip install --python "$bw_made/bin/python" --compile-bytecode ${hashes} ${files}`,
    sh`else`,
    // A pip of its own takes an environment 5 s and 25 MB.
    sh`case $("$bw_python" -I -c ${TELL}) in`,
    sh`*pip) "$bw_python" -m venv --without-pip "$bw_made"; bw_pip() { "$bw_python" -m pip --python "$bw_made/bin/python" "$@"; };;`,
    sh`*) "$bw_python" -m venv "$bw_made"; bw_pip() { "$bw_made/bin/python" -m pip "$@"; };; esac`,
    sh`bw_pip install --quiet --disable-pip-version-check --no-input ${hashes} ${files}`,
    sh`fi`,
  );
}
