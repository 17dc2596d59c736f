import type { Position } from '../../errors';
import type { AppContext } from '../app-context';
import type { Path } from '../locations';
import type { Problems } from '../problems';
import type { Target } from './target';

/** An output that a hook or a check of an app has. */
export interface DeclaredOutput {
  readonly name: string;
  /** Where it stands in the settings of the app. */
  readonly path: Path;
}

/** The outputs of an app, in the order of its settings. */
export function listOutputs({ hooks, checks }: Pick<Target, 'hooks' | 'checks'>): readonly DeclaredOutput[] {
  const ofHooks = Object.entries(hooks).flatMap(([moment, list]) =>
    list.flatMap(({ output }, index) => declare(output, ['hooks', moment, index, 'output'])),
  );
  const ofChecks = checks.flatMap((check) =>
    declare(check.type === 'command' ? check.output : undefined, ['checks', check.name, 'output']),
  );
  return [...ofHooks, ...ofChecks];
}

function declare(name: string | undefined, path: Path): readonly DeclaredOutput[] {
  return name === undefined ? [] : [{ name, path }];
}

/** An output, and where the config declares it. */
export interface PlacedOutput {
  readonly app: string;
  readonly name: string;
  /** Such as `hooks.after_activate`. */
  readonly of: string;
  readonly position: Position;
}

export function placeOutputs({ app, locate }: AppContext, target: Target): readonly PlacedOutput[] {
  return listOutputs(target).map(({ name, path }) => ({
    app,
    name,
    of: path.slice(0, 2).join('.'),
    position: locate(path),
  }));
}

/** Tells every output of an environment whose name another one has; each app comes once. */
export function checkOutputs(outputs: readonly PlacedOutput[], problems: Problems): void {
  const first = new Map<string, PlacedOutput>();
  for (const output of outputs) {
    const other = first.get(output.name);
    if (other === undefined) first.set(output.name, output);
    else
      problems.add(
        output.position,
        describeClash(output, other),
        'Give each output of an environment a name of its own.',
      );
  }
}

function describeClash(output: PlacedOutput, other: PlacedOutput): string {
  const [one, two] = [other, output].map(({ app, of }) => `\`${of}\` of \`${app}\``);
  return `the output \`${output.name}\` belongs to ${one} and to ${two}`;
}
