import type { Environment } from '../../config/environment';
import { findNearest } from '../../config/names/nearest';
import { InputError } from '../../errors';

/** @throws InputError for a name in `skip` that no gate of the environment has */
export function requireGates({ name, stages }: Environment, skip: readonly string[]): void {
  const names = stages.flatMap(({ before, after }) => [...before, ...after].map((gate) => gate.name));
  const unknown = skip.find((one) => !names.includes(one));
  if (unknown === undefined) return;
  const nearest = findNearest(unknown, names);
  const others = names.length === 0 ? 'it has no gates' : `there are ${names.join(', ')}`;
  throw new InputError(
    `\`skip\` names \`${unknown}\`, and \`${name}\` has no such gate: ${nearest ? `did you mean \`${nearest}\`?` : others}`,
    'Write the name of a gate as the config has it.',
  );
}
