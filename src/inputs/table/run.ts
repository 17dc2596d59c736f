import { FORCES, hostModes, type InputDefinition, jsonModes, operatingModes } from './definition';

/** How a run goes on, and what it prints. */
export const runInputs = [
  {
    name: 'lock-wait',
    kind: 'duration',
    placeholder: 'DURATION',
    modes: ['deploy', 'rollback', ...operatingModes],
    description: 'How long to wait for a lock that somebody holds, such as `5m`; default is `lock.wait` of the config.',
  },
  {
    name: 'force',
    kind: 'choices',
    placeholder: 'NAMES',
    choices: FORCES,
    modes: ['deploy', 'rollback', 'validate', 'restart', 'stop'],
    description:
      'What to allow although it is refused: `downgrade`, `redeploy`, `adopt`, `irreversible`, `hold` (deploys are on hold), ' +
      '`superseded` (a deploy that is older than a rollback by hand), one or several separated by commas.',
  },
  {
    name: 'id',
    kind: 'text',
    placeholder: 'ID',
    modes: ['status'],
    description: 'One deployment, instead of what is live.',
  },
  {
    name: 'github-token',
    kind: 'text',
    placeholder: 'TOKEN',
    modes: [...hostModes, 'validate', 'select', 'summarize', 'coverage', 'comment', 'release'],
    isSecret: true,
    isText: /^[^@]/,
    actionDefault: '${{ github.token }}',
    description: 'Token for the GitHub API.',
  },
  {
    name: 'agent',
    kind: 'boolean',
    modes: hostModes,
    surface: 'cli',
    description: 'Use the SSH agent at SSH_AUTH_SOCK as well; without `--ssh-key` it is used anyway.',
  },
  {
    name: 'yes',
    kind: 'boolean',
    modes: ['deploy', 'rollback', 'init'],
    surface: 'cli',
    description: 'Ask nothing.',
  },
  {
    name: 'json',
    kind: 'boolean',
    modes: jsonModes,
    surface: 'cli',
    description: 'Print the result as JSON on standard output.',
  },
  {
    name: 'lines',
    kind: 'count',
    placeholder: 'COUNT',
    modes: ['logs'],
    surface: 'cli',
    default: '100',
    description: 'How many of the last lines.',
  },
  {
    name: 'since',
    kind: 'duration',
    placeholder: 'DURATION',
    modes: ['logs'],
    surface: 'cli',
    description: 'Only lines of this last while, such as `10m`.',
  },
  {
    name: 'follow',
    kind: 'boolean',
    modes: ['logs'],
    surface: 'cli',
    description: 'Go on printing new lines until it is stopped.',
  },
  {
    name: 'keep',
    kind: 'boolean',
    modes: ['demo'],
    surface: 'cli',
    description: 'Leave everything there to look at, and say where.',
  },
] as const satisfies readonly InputDefinition[];
