import * as z from 'zod';
import { describeKinds } from '../runtimes';
import { checkRelativePath } from '../targets/relative-path';
import { checksSchema } from './checks';
import { BUILT_IN, BUILT_IN_SOURCE } from './defaults';
import type { Fill } from './documented';
import { optional } from './documented';
import { healthSchema } from './health';
import { hooksSchema } from './hooks';
import { notifySchema } from './notify';
import { runtimeSchema } from './runtime';
import {
  command,
  duration,
  namePattern,
  percentage,
  port,
  serviceVariableName,
  size,
  text,
  variableName,
  wholeNumber,
} from './values';

/** A path inside a release or the uploaded tree. */
function relativePath(fills: readonly Fill[] = []) {
  return text(fills)
    .refine((value) => checkRelativePath(value) === undefined, {
      error: ({ input }) => checkRelativePath(String(input)) ?? '',
    })
    .meta({ bowline: { type: 'relative path', fills } });
}

const source = z.strictObject({
  upload: optional(text(['variables']), {
    is: 'The directory on the runner that is uploaded, relative to where the run began.',
    example: '.',
  }),
  directory: optional(relativePath(['variables']), {
    is: 'The part of `upload` that becomes the root of the release.',
    example: 'dist',
  }),
  exclude: optional(z.array(text()), {
    is: 'What stays at home, as patterns of .gitignore, beside `.git` and what `.bowlineignore` names.',
    default: BUILT_IN_SOURCE.exclude,
    example: ['tests/'],
  }),
});

const keepFailed = z.strictObject({
  count: optional(wholeNumber(0, 1000), {
    is: 'At most this many.',
    default: BUILT_IN.keep_failed.count,
    example: 2,
  }),
  age: optional(duration({ min: '0s', max: '3650d' }), {
    is: 'None that is older.',
    default: BUILT_IN.keep_failed.age,
    example: '7d',
  }),
});

const lock = z.strictObject({
  scope: optional(z.enum(['host', 'app']), {
    is: '`host` is one deployment a host at a time, `app` one an app.',
    default: BUILT_IN.lock.scope,
    example: 'app',
  }),
  wait: optional(duration({ min: '0s' }), {
    is: 'How long a lock that another run holds is waited for.',
    default: BUILT_IN.lock.wait,
    example: '5m',
  }),
});

const preflight = z.strictObject({
  disk_free: optional(size(), {
    is: 'What must be free on the disk of the app.',
    default: BUILT_IN.preflight.disk_free,
    example: '10GB',
  }),
  inodes_free: optional(z.union([percentage(), wholeNumber(0, Number.MAX_SAFE_INTEGER)]), {
    is: 'The inodes that must be free there, as a share or a count.',
    default: BUILT_IN.preflight.inodes_free,
    example: '5%',
    type: 'percentage or whole number',
  }),
  commands: optional(z.array(text().regex(/^[^\s/]\S*$/, { error: 'a command is one word' })), {
    is: 'Commands that must be there.',
    default: BUILT_IN.preflight.commands,
    example: ['git'],
  }),
});

const environmentValue = z.union([
  z
    .string()
    .refine((value) => !value.includes('\0'), { error: 'the text holds a NUL character' })
    .meta({ bowline: { type: 'text', fills: ['placeholders'] } }),
  z.int(),
  z.boolean(),
]);

const secrets = z
  .union([z.array(serviceVariableName()), z.record(serviceVariableName(), variableName())])
  .transform(
    (value): Record<string, string> =>
      Array.isArray(value) ? Object.fromEntries(value.map((name) => [name, name])) : value,
  );

/** The keys that may stand in `defaults`, an app, an environment, and an app of an environment. */
export const appKeys = {
  source: optional(source, {
    is: 'Where the release comes from.',
    example: { upload: '.', directory: 'dist', exclude: ['tests/'] },
    id: 'source',
  }),
  path: optional(text(['placeholders']), {
    is: 'The directory of the app on the host: absolute, its own, no home and no directory of the system.',
    default: BUILT_IN.path,
    example: '/srv/apps/{app}',
    type: 'absolute path',
  }),
  runtime: optional(runtimeSchema, {
    is: `How the app runs: exactly one of ${describeKinds()}.`,
    example: { systemd: 'shop.service' },
    id: 'runtime',
  }),
  port: optional(port(), { is: 'Where the service listens on the host.', example: 8000 }),
  health: optional(healthSchema, {
    is: 'Where and how the service tells that it is well: the path, or a map.',
    example: '/health',
    id: 'health',
  }),
  checks: optional(checksSchema, {
    is: 'The checks beside those that are on where configured: `process`, `port` and `health`.',
    example: { version: {}, process: false },
  }),
  startup_delay: optional(duration({ min: '0s', max: '1h' }), {
    is: 'The time that a service has after its start before the first check.',
    default: BUILT_IN.startup_delay,
    example: '10s',
  }),
  build: optional(z.array(command()), {
    is: 'Commands on the host, in the new release, before it is switched to; they see env and no secrets.',
    default: [],
    example: ['make assets'],
  }),
  shared: optional(z.array(relativePath()), {
    is: 'What outlives releases: linked from `shared/` into each of them, first seeded from the release. A trailing / is a directory.',
    default: [],
    example: ['data/', 'settings.db'],
  }),
  links: optional(z.record(relativePath(), relativePath(['placeholders'])), {
    is: 'Symbolic links in the release: the name, and what it points to, relative to the release. The target takes placeholders.',
    default: {},
    example: { 'config.json': 'config-{environment}.json' },
  }),
  hooks: optional(hooksSchema, {
    is: 'Commands by moment: each a text, or a map of `run`, `run_on`, `once`, `irreversible` and `timeout`.',
    default: {},
    example: { before_activate: [{ run: './migrate.sh', once: true }], after_commit: ['./announce.sh'] },
    id: 'hooks',
  }),
  env: optional(z.record(serviceVariableName(), environmentValue), {
    is: "The service's environment: texts, whole numbers, true and false. Texts take placeholders.",
    default: {},
    example: { LOG_LEVEL: 'info', WORKERS: 4, FEATURE_ECHO: true },
  }),
  secrets: optional(secrets, {
    is: 'Secrets of the service: name in the service: name of the source. A list gives both the same name.',
    default: {},
    example: { BOT_PASSWORD: 'PROD_BOT_PASSWORD' },
    type: 'map or list of names',
  }),
  secrets_as: optional(z.enum(['env', 'credentials', 'files']), {
    is: 'How the service gets them: as environment, as credentials of systemd, or as files.',
    default: BUILT_IN.secrets_as,
    example: 'credentials',
  }),
  keep: optional(wholeNumber(1, 1000), {
    is: 'How many good releases stay on the host, the live one included.',
    default: BUILT_IN.keep,
    example: 5,
  }),
  keep_failed: optional(keepFailed, {
    is: 'How many failed releases stay for a look, and how long.',
    example: { count: 2, age: '7d' },
  }),
  deadline: optional(duration({ min: '1s' }), {
    is: 'The time from the start of a run to the end of its checks; undo has a budget of its own. With several apps in a run the longest counts.',
    default: BUILT_IN.deadline,
    example: '25m',
  }),
  parallel: optional(wholeNumber(1, 1000), {
    is: 'How many hosts are worked on at once. With several apps in a run the smallest number counts.',
    default: BUILT_IN.parallel,
    example: 10,
  }),
  lock: optional(lock, {
    is: 'What a run locks. With several apps in a run `host` wins over `app`, and the longest wait counts.',
    example: { scope: 'app', wait: '5m' },
  }),
  deploy_on_push: optional(z.boolean(), {
    is: 'Whether a push deploys it: mode `select` then chooses it. By hand, on a schedule or for a release it is chosen where its environment is asked for.',
    default: false,
    example: true,
  }),
  branches: optional(z.array(namePattern()).min(1), {
    is: 'The branches that deploy, as names and patterns with `*` and `**`; `!` before one excludes, the last that matches decides. Without it a push deploys from the default branch alone.',
    example: ['main', 'release/**'],
    type: 'list of patterns',
  }),
  changed_paths: optional(z.array(text()).min(1), {
    is: 'A push deploys only where it changed one of these, as patterns of .gitignore; `!` before one excludes, the last that matches decides. What cannot be compared counts as changed.',
    example: ['bot/**', '!bot/docs/**'],
    type: 'list of patterns',
  }),
  preflight: optional(preflight, {
    is: 'What a host must have before anything is changed.',
    example: { disk_free: '10GB', inodes_free: '5%', commands: ['git'] },
  }),
  notify: optional(notifySchema, {
    is: 'Who is told how a deploy, a rollback or a release goes: a list of notifiers, or `false` to take an inherited one away. With several apps in a run each is told once.',
    default: [],
    example: [{ slack: { webhook: 'SLACK_WEBHOOK_URL' }, events: ['rolled_back', 'failed', 'critical'] }],
    type: '`false` or list of notifiers',
  }),
};

const appSettings = z.strictObject(appKeys);

/** What one layer of the config says about an app; merged, what all of them say. */
export type AppSettings = z.output<typeof appSettings>;

export { appSettings as appSchema };
