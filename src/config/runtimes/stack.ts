import * as z from 'zod';
import { optional } from '../schema/documented';
import { duration, relativePath, text } from '../schema/values';
import { toMs } from '../units';
import type { RuntimeComplaints } from './definition';

/** Source: docs.docker.com, "Specify a project name". */
const PROJECT = /^[a-z0-9][a-z0-9_-]*$/;

export const STACK_DEFAULTS = { project: '{app}-{environment}', docker: 'user', wait: '60s' } as const;

const paths = z.union([relativePath(['placeholders']), z.array(relativePath(['placeholders'])).min(1)]);

/** What is said of a stack of Compose, by the way its project is named. */
export function stackKeys(project: string) {
  return {
    file: optional(paths, {
      is: 'The Compose file in the release, or a list of which each adds to those before it. Paths in it start where the first file lies.',
      type: 'relative path, or list of them',
      example: 'compose.yml',
    }),
    project: optional(text(['placeholders']), { is: project, default: STACK_DEFAULTS.project, example: 'lab' }),
    profiles: optional(z.array(text(['placeholders'])), {
      is: 'Profiles whose services run as well.',
      example: ['worker'],
    }),
    docker: optional(z.enum(['user', 'sudo', 'rootless']), {
      is: 'How Docker is reached: by the deploy user itself, who is in the group `docker`; by `sudo -n docker`; or as a rootless engine of the deploy user. The first two are root in effect.',
      default: STACK_DEFAULTS.docker,
      example: 'sudo',
    }),
    wait: optional(duration({ min: '1s', max: '1h' }), {
      is: 'How long `compose up` waits until every service runs and is healthy.',
      default: STACK_DEFAULTS.wait,
      example: '2m',
    }),
  };
}

const settings = z.object(stackKeys(''));

type StackSettings = z.output<typeof settings>;

export const storedStack = {
  /** Below the release, in the order in which they are merged. */
  files: z.array(z.string()).min(1).readonly(),
  project: z.string(),
  profiles: z.array(z.string()).readonly(),
  docker: z.enum(['user', 'sudo', 'rootless']),
  waitMs: z.number(),
};

const stored = z.object(storedStack);

/** A stack of Compose as a run sees it. */
export type Stack = Readonly<z.output<typeof stored>>;

/** @param place of the settings, as people know it */
export function buildStack(
  { file, project = '', profiles = [], docker = STACK_DEFAULTS.docker, wait = STACK_DEFAULTS.wait }: StackSettings,
  place: string,
  say: RuntimeComplaints['say'],
): Stack | undefined {
  if (file === undefined) {
    say(['file'], `\`${place}\` has no \`file\``, 'Name the Compose file, such as compose.yml.');
    return undefined;
  }
  if (!PROJECT.test(project)) {
    const hint = 'Use lower case letters, digits, - and _, with a letter or a digit first: `project: shop`.';
    say(['project'], `\`${project}\` is not the name of a Compose project`, hint);
  }
  return { files: typeof file === 'string' ? [file] : file, project, profiles, docker, waitMs: toMs(wait) };
}
