import type { SystemdRuntime } from '../config/runtimes/systemd';
import type { Target } from '../config/targets/target';
import { RUN } from '../release/command-file';
import { pathsOf } from '../release/host-layout';
import { credentialsOf } from '../release/unit-file';
import type { Missing } from '../shell/missing';
import type { UnitAnswer } from './unit-answer';

/** What keeps a unit from running the release and reading what it brings, by what systemd itself says of it. */
export function findUnitProblems(
  target: Target,
  runtime: SystemdRuntime,
  answer: UnitAnswer | undefined,
  text: string | undefined,
): readonly Missing[] {
  const isWritten = runtime.start !== undefined;
  const state = answer?.one('LoadState') ?? 'not-found';
  if (state === 'masked') return [masked(runtime)];
  if (answer === undefined || state === 'not-found') return isWritten ? [] : [absent(target, runtime)];
  if (state !== 'loaded') return isWritten ? [] : [broken(runtime, answer)];
  // What Bowline writes runs from `current`, unless a drop-in beside it says otherwise. Whose it is, its part tells.
  if (isWritten) return answer.isOwn && hasDropIns(answer) ? findElsewhere(target, runtime, answer) : [];
  return [
    ...findElsewhere(target, runtime, answer),
    ...findDeafness(target, runtime, answer),
    ...findRootReads(target, runtime, answer),
    ...findCredentials(target, runtime, text ?? ''),
  ];
}

function hasDropIns(answer: UnitAnswer): boolean {
  return answer.one('DropInPaths') !== '';
}

function absent(target: Target, { unit }: SystemdRuntime): Missing {
  return {
    message: `there is no unit ${unit}`,
    hint: `Create it, or let Bowline write it: runtime: { systemd: { unit: ${unit}, start: "…" } } for app ${target.app}.`,
  };
}

function masked({ unit, scope }: SystemdRuntime): Missing {
  return {
    message: `unit ${unit} is masked, so systemd starts it for nobody`,
    hint: `Run \`${by(scope)} unmask ${unit}\`.`,
  };
}

function broken({ unit, scope }: SystemdRuntime, answer: UnitAnswer): Missing {
  const said = /"(.*)"/.exec(answer.one('LoadError'))?.[1] ?? answer.one('LoadState');
  return {
    message: `systemd cannot load unit ${unit}: ${said}`,
    hint: `Mend ${answer.one('FragmentPath') || 'its file'} and run \`${by(scope)} daemon-reload\`.`,
  };
}

function by(scope: SystemdRuntime['scope']): string {
  return scope === 'user' ? 'systemctl --user' : 'sudo systemctl';
}

function findElsewhere(target: Target, runtime: SystemdRuntime, answer: UnitAnswer): readonly Missing[] {
  if (runsFromCurrent(target, answer)) return [];
  const { current } = pathsOf(target.path, target.link);
  const { unit, scope } = runtime;
  const folder = workingDirectory(answer);
  const place = folder === '' ? '' : ` in ${folder}`;
  const isStale = answer.one('NeedDaemonReload') === 'yes';
  const mend = `WorkingDirectory=${current.replaceAll('%', '%%')}`;
  return [
    {
      message: `unit ${unit} does not run from ${current}: it runs \`${describeCommand(answer)}\`${place}`,
      hint: isStale
        ? `Its files have changed since systemd read them. Run \`${by(scope)} daemon-reload\`.`
        : `Run \`${by(scope)} edit ${unit}\` and add under [Service]: ${mend} (docs/adopting.md has other ways)`,
    },
  ];
}

/** The command line of the first ExecStart, cut where it is long. */
function describeCommand(answer: UnitAnswer): string {
  const argv = /argv\[\]=(.*?) ; ignore_errors=/.exec(answer.one('ExecStart'))?.[1] ?? 'nothing';
  return argv.length > 80 ? `${argv.slice(0, 79)}…` : argv;
}

/** Without the sign of one that may be missing. */
function workingDirectory(answer: UnitAnswer): string {
  return answer.one('WorkingDirectory').replace(/^[!-]/, '');
}

/**
 * Whether a unit follows `current`: it works there, or names it in what it runs. One that works in a release of its own
 * choice does not, whatever else it names.
 */
export function runsFromCurrent({ path, link }: Pick<Target, 'path' | 'link'>, answer: UnitAnswer): boolean {
  const roots = answer.names(path);
  const currents = roots.map((root) => pathsOf(root, link).current);
  const folder = workingDirectory(answer);
  const names = answer.names(folder);
  if (names.some((name) => currents.some((current) => isBelow(name, current)))) return true;
  if (names.some((name) => roots.some((root) => isBelow(name, pathsOf(root).releases)))) return false;
  const said = ['ExecStart', 'Environment', 'RootDirectory', 'BindPaths', 'BindReadOnlyPaths'].flatMap(answer.all);
  if (currents.some((current) => said.some((text) => mentions(text, current)))) return true;
  const program = /^\{ path=(.*?) ; argv/.exec(answer.one('ExecStart'))?.[1] ?? '';
  if (answer.names(program).some((name) => currents.some((current) => isBelow(name, current)))) return true;
  // An argument that is relative to where it works.
  const relative = [' ', '=', ' ./', '=./'].map((before) => `${before}${link ?? 'current'}/`);
  return (
    names.some((name) => roots.includes(name)) &&
    answer.all('ExecStart').some((text) => relative.some((part) => text.includes(part)))
  );
}

function isBelow(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** Whether a text has a path, and not only one that begins like it. */
export function mentions(text: string, path: string): boolean {
  return text
    .split(path)
    .slice(1)
    .some((rest) => !/^[\w.-]/.test(rest));
}

function listEnvFiles(answer: UnitAnswer): readonly string[] {
  return answer.all('EnvironmentFiles').map((line) => line.replace(/ \(ignore_errors=\w+\)$/, ''));
}

function findDeafness(target: Target, { unit, scope }: SystemdRuntime, answer: UnitAnswer): readonly Missing[] {
  const hasSecrets = target.secretsAs === 'env' && Object.keys(target.secrets).length > 0;
  if (Object.keys(target.env).length === 0 && !hasSecrets) return [];
  const files = listEnvFiles(answer);
  const wanted = answer.names(target.path).map((root) => `${pathsOf(root, target.link).current}/.bowline/env`);
  if (files.some((file) => answer.names(file).some((name) => wanted.includes(name)))) return [];
  const runners = answer.names(target.path).map((root) => `${pathsOf(root, target.link).current}/${RUN}`);
  if (answer.all('ExecStart').some((text) => runners.some((file) => mentions(text, file)))) return [];
  return [
    deaf(
      unit,
      scope,
      `EnvironmentFile=${pathsOf(target.path, target.link).current.replaceAll('%', '%%')}/.bowline/env`,
    ),
  ];
}

/** At a level that promises that a deploy reads nothing as root: systemd reads these files so, through any link. */
function findRootReads(target: Target, { unit, scope }: SystemdRuntime, answer: UnitAnswer): readonly Missing[] {
  if (target.privileges === undefined || scope === 'user') return [];
  const own = listEnvFiles(answer).find((file) =>
    answer.names(target.path).some((root) => answer.names(file).some((name) => isBelow(name, root))),
  );
  if (own === undefined) return [];
  const run = `/bin/sh ${pathsOf(target.path, target.link).current}/${RUN}`;
  return [
    {
      message: `unit ${unit} lets systemd read ${own} as root, through any link that the deploy user puts there`,
      hint: `Take its EnvironmentFile= out, and write ${run} in front of the command of its ExecStart=: docs/least-privilege.md.`,
    },
  ];
}

function deaf(unit: string, scope: SystemdRuntime['scope'], line: string): Missing {
  return {
    message: `unit ${unit} does not read what the release brings`,
    hint: `Run \`${by(scope)} edit ${unit}\` and add under [Service]: ${line}`,
  };
}

function findCredentials(target: Target, { unit, scope }: SystemdRuntime, text: string): readonly Missing[] {
  const loaded = listValues(text, 'LoadCredential', unit);
  return credentialsOf(target)
    .filter((line) => !loaded.some((value) => `LoadCredential=${value}` === line))
    .map((line) => deaf(unit, scope, line.replaceAll('%', '%%')));
}

/** What a list in a unit's text has in the end: an empty assignment, as in a drop-in, takes all before it away. */
function listValues(text: string, key: string, unit: string): readonly string[] {
  let values: string[] = [];
  for (const line of text.replace(/\\\n/g, ' ').split('\n')) {
    const [name = '', ...rest] = line.split('=');
    if (name.trim() !== key) continue;
    const value = rest
      .join('=')
      .trim()
      .replace(/^"(.*)"$/, '$1');
    values = value === '' ? [] : [...values, expandSpecifiers(value, unit)];
  }
  return values;
}

/** Those that a unit's name decides. Source: systemd.unit(5), "Specifiers". */
function expandSpecifiers(text: string, unit: string): string {
  const name = unit.replace(/\.service$/, '');
  const [prefix = '', instance = ''] = name.split(/@(.*)/s);
  const known: Readonly<Record<string, string>> = { '%': '%', n: unit, N: name, p: prefix, i: instance };
  return text.replace(/%([%nNpi])/g, (whole, letter: string) => known[letter] ?? whole);
}
