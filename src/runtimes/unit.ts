import type { SystemdRuntime } from '../config/runtimes/systemd';
import type { Target } from '../config/targets/target';
import { pathsOf } from '../release/host-layout';
import { credentialsOf, unescapeSpecifiers } from '../release/unit-file';
import type { Missing } from './runtime';

/** What keeps a unit that exists from reading what the release brings. */
export function findUnitProblems(
  target: Target,
  runtime: SystemdRuntime,
  text: string | undefined,
): readonly Missing[] {
  if (runtime.start !== undefined) return [];
  if (text === undefined) return [absent(target, runtime)];
  return expectedLines(target)
    .filter(({ reads }) => !reads(text))
    .map(({ line }) => ({
      message: `unit ${runtime.unit} does not read what the release brings`,
      hint: `Add under [Service] and run \`systemctl daemon-reload\`: ${line}`,
    }));
}

function absent(target: Target, { unit }: SystemdRuntime): Missing {
  return {
    message: `there is no unit ${unit}`,
    hint: `Create it, or let Bowline write it: runtime: { systemd: { unit: ${unit}, start: "…" } } for app ${target.app}.`,
  };
}

function expectedLines(target: Target): { line: string; reads: (unit: string) => boolean }[] {
  const { current } = pathsOf(target.path);
  const file = `${current}/.bowline/env`;
  const needsEnv =
    Object.keys(target.env).length > 0 || (target.secretsAs === 'env' && Object.keys(target.secrets).length > 0);
  const env = {
    line: `EnvironmentFile=${file}`,
    reads: (unit: string) => hasLine(unit, 'EnvironmentFile', (value) => value.replace(/^-/, '') === file),
  };
  const credentials = credentialsOf(target).map((line) => ({
    line,
    reads: (unit: string) => hasLine(unit, 'LoadCredential', (value) => `LoadCredential=${value}` === line),
  }));
  return [...(needsEnv ? [env] : []), ...credentials];
}

function hasLine(unit: string, key: string, matches: (value: string) => boolean): boolean {
  return unit.split('\n').some((line) => {
    const [name, ...rest] = line.split('=');
    return (
      name?.trim() === key &&
      matches(
        unescapeSpecifiers(
          rest
            .join('=')
            .trim()
            .replace(/^"(.*)"$/, '$1'),
        ),
      )
    );
  });
}
