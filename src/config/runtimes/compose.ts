import * as z from 'zod';
import { optional } from '../schema/documented';
import { duration, relativePath, text } from '../schema/values';
import { toMs } from '../units';
import { type BuiltRuntime, defineRuntime } from './definition';
import { SOAK, soak } from './soak';

const DEFAULTS = { project: '{app}-{environment}', docker: 'user', wait: '60s', soak: '5s' } as const;
/** Source: docs.docker.com, "Specify a project name". */
const PROJECT = /^[a-z0-9][a-z0-9_-]*$/;

const paths = z.union([relativePath(['placeholders']), z.array(relativePath(['placeholders'])).min(1)]);

const map = z.strictObject({
  file: optional(paths, {
    is: 'The Compose file in the release, or a list of which each adds to those before it. Paths in it start where the first file lies.',
    type: 'relative path, or list of them',
    example: 'compose.yml',
  }),
  project: optional(text(['placeholders']), {
    is: 'The name of the project: lower case letters, digits, `-` and `_`. No other app on the host may have it. Another name is another stack, with volumes of its own.',
    default: DEFAULTS.project,
    example: 'lab',
  }),
  profiles: optional(z.array(text(['placeholders'])), {
    is: 'Profiles whose services run as well.',
    example: ['worker'],
  }),
  docker: optional(z.enum(['user', 'sudo', 'rootless']), {
    is: 'How Docker is reached: by the deploy user itself, who is in the group `docker`; by `sudo -n docker`; or as a rootless engine of the deploy user. The first two are root in effect.',
    default: DEFAULTS.docker,
    example: 'sudo',
  }),
  wait: optional(duration({ min: '1s', max: '1h' }), {
    is: 'How long `compose up` waits until every service runs and is healthy.',
    default: DEFAULTS.wait,
    example: '2m',
  }),
  soak: optional(soak, { ...SOAK, default: DEFAULTS.soak }),
});

type Settings = z.output<typeof map>;

const stored = z.object({
  /** Below the release, in the order in which they are merged. */
  files: z.array(z.string()).min(1).readonly(),
  project: z.string(),
  profiles: z.array(z.string()).readonly(),
  docker: z.enum(['user', 'sudo', 'rootless']),
  waitMs: z.number(),
  soakMs: z.number(),
});

export type ComposeRuntime = BuiltRuntime<'compose', typeof stored>;

/** A stack of containers that Docker Compose runs. */
export const composeRuntime = defineRuntime({
  kind: 'compose',
  place: 1.5,
  documentation: {
    is: 'A stack of Docker Compose: its file in the release, or a map. `docs/compose.md` says how it is deployed.',
    example: 'compose.yml',
    type: 'text or map',
  },
  settings: z
    .union([relativePath(['placeholders']), map])
    .transform((value): Settings => (typeof value === 'string' ? { file: value } : value)),
  defaults: DEFAULTS,
  stored,
  build({ file, project = '', profiles = [], docker = DEFAULTS.docker, wait = DEFAULTS.wait, soak: wanted }, { say }) {
    if (file === undefined) {
      say(['file'], '`runtime.compose` has no `file`', 'Name the Compose file, such as compose.yml.');
      return undefined;
    }
    if (!PROJECT.test(project)) {
      const hint = 'Use lower case letters, digits, - and _, with a letter or a digit first: `project: shop`.';
      say(['project'], `\`${project}\` is not the name of a Compose project`, hint);
    }
    const files = typeof file === 'string' ? [file] : file;
    return { files, project, profiles, docker, waitMs: toMs(wait), soakMs: toMs(wanted) };
  },
  claims: ({ project }) => [{ kind: 'project', value: project }],
});
