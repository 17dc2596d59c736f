import { type InputDefinition, SWITCH } from './definition';

/** What is done between deploys, from a terminal. */
export const operatingInputs = [
  {
    name: 'interactive',
    kind: 'boolean',
    modes: ['exec'],
    surface: 'cli',
    description:
      'Hand the input on, on one host; `-i` for short. From a terminal the command has a terminal on the host as well.',
  },
  {
    name: 'record',
    kind: 'boolean',
    modes: ['exec'],
    surface: 'cli',
    description: 'Write the arguments of the command into the journal too; they may hold secrets.',
  },
  {
    name: 'service',
    kind: 'text',
    placeholder: 'NAME',
    modes: ['exec', 'logs'],
    surface: 'cli',
    description:
      'A service of the Compose stack: `logs` prints its lines alone, `exec` runs the command in its container. Apps of other runtimes have none.',
  },
  {
    name: 'state',
    kind: 'choice',
    choices: SWITCH,
    modes: ['maintenance'],
    surface: 'cli',
    required: true,
    isWord: true,
    description: 'Whether visitors get the page: `bowline maintenance on`, or `off`.',
  },
  {
    name: 'for',
    kind: 'duration',
    placeholder: 'DURATION',
    modes: ['hold'],
    surface: 'cli',
    description: "After so long, such as `2h`, the hold ends by itself, by the host's clock.",
  },
] as const satisfies readonly InputDefinition[];
