import { APP_KINDS, type InputDefinition } from './definition';

/** What `init` writes a first config from; what is not said it sees in the repository, or asks. */
export const firstInputs = [
  {
    name: 'address',
    kind: 'text',
    placeholder: 'HOST',
    modes: ['init'],
    surface: 'cli',
    description: 'The host, as `HOST`, `USER@HOST` or `HOST:PORT`; it is asked for its key.',
  },
  {
    name: 'kind',
    kind: 'choice',
    choices: APP_KINDS,
    modes: ['init'],
    surface: 'cli',
    description: 'What the app is; by default what the repository looks like.',
  },
  {
    name: 'port',
    kind: 'count',
    placeholder: 'PORT',
    modes: ['init'],
    surface: 'cli',
    description: 'Where the service listens. Default: `8000`.',
  },
  {
    name: 'health',
    kind: 'text',
    placeholder: 'PATH',
    modes: ['init'],
    surface: 'cli',
    description: 'The path that answers 200 while the service is healthy. Default: `/health`.',
  },
] as const satisfies readonly InputDefinition[];
