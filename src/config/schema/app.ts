import * as z from 'zod';
import { describeKinds } from '../runtimes/registry';
import { sourceSchema } from '../sources';
import { type AppKey, appKey, listFingerprintKeys } from './app-key';
import { keepFailed, lock, preflight } from './app-maps';
import { checksSchema } from './checks';
import { BUILT_IN } from './defaults';
import { environmentSchema } from './environment-variables';
import { healthSchema } from './health';
import { hooksSchema } from './hooks';
import { notifySchema } from './notify';
import { provisionKeys } from './provision';
import { runtimeSchema } from './runtime';
import { secretNames } from './secrets';
import { siteKeys } from './site-keys';
import { snapshotSchema } from './snapshot';
import {
  choosingPatterns,
  command,
  duration,
  namePattern,
  pathPattern,
  port,
  relativePath,
  text,
  wholeNumber,
} from './values';

/** The keys that may stand in `defaults`, an app, an environment, and an app of an environment. */
export const appKeys = {
  source: appKey(sourceSchema, {
    is: 'Where the release comes from.',
    example: { upload: '.', directory: 'dist', exclude: ['tests/'] },
    id: 'source',
    inFingerprint: false,
  }),
  path: appKey(text(['placeholders']), {
    is: 'The directory of the app on the host: absolute, its own, no home and no directory of the system.',
    default: BUILT_IN.path,
    example: '/srv/apps/{app}',
    type: 'absolute path',
    inFingerprint: false,
  }),
  runtime: appKey(runtimeSchema, {
    is: `How the app runs: exactly one of ${describeKinds()}.`,
    example: { systemd: 'shop.service' },
    id: 'runtime',
    inFingerprint: true,
  }),
  port: appKey(port(), { is: 'Where the service listens on the host.', example: 8000, inFingerprint: true }),
  ...siteKeys,
  health: appKey(healthSchema, {
    is: 'Where and how the service says that it is healthy: the path, or a map.',
    example: '/health',
    id: 'health',
    inFingerprint: false,
  }),
  checks: appKey(checksSchema, {
    is: 'The checks beside those that are on where configured: `process`, `port` and `health`.',
    example: { version: {}, process: false },
    inFingerprint: false,
  }),
  startup_delay: appKey(duration({ min: '0s', max: '1h' }), {
    is: 'The time that a service has after its start before the first check.',
    default: BUILT_IN.startup_delay,
    example: '10s',
    inFingerprint: false,
  }),
  ...provisionKeys,
  build: appKey(z.array(command()), {
    is: 'Commands on the host, in the new release, before it is switched to; they see env and no secrets.',
    default: [],
    example: ['make assets'],
    inFingerprint: true,
  }),
  shared: appKey(z.array(relativePath()), {
    is: 'What outlives releases: linked from `shared/` into each of them, first seeded from the release. A trailing / is a directory.',
    default: [],
    example: ['data/', 'settings.db'],
    inFingerprint: true,
  }),
  links: appKey(z.record(relativePath(), relativePath(['placeholders'])), {
    is: 'Symbolic links in the release: the name, and what it points to, relative to the release. The target takes placeholders.',
    default: {},
    example: { 'config.json': 'config-{environment}.json' },
    inFingerprint: true,
  }),
  hooks: appKey(hooksSchema, {
    is: 'Commands by moment: each a text, or a map of `run`, `run_on`, `once`, `irreversible` and `timeout`.',
    default: {},
    example: { before_activate: [{ run: './migrate.sh', once: true }], after_commit: ['./announce.sh'] },
    id: 'hooks',
    inFingerprint: true,
  }),
  env: appKey(environmentSchema, {
    is: "The service's environment: texts, whole numbers, true and false. Texts take placeholders, and `${NAME}` and `${NAME:-default}` of the job; a secret belongs under `secrets`. `hosts.NAME.env` wins.",
    default: {},
    example: { LOG_LEVEL: 'info', WORKERS: 4, FEATURE_ECHO: true },
    inFingerprint: true,
  }),
  secrets: appKey(secretNames, {
    is: 'Secrets of the service: name in the service: name of the source. A list gives both the same name.',
    default: {},
    example: { BOT_PASSWORD: 'PROD_BOT_PASSWORD' },
    type: 'map or list of names',
    inFingerprint: true,
  }),
  secrets_as: appKey(z.enum(['env', 'credentials', 'files']), {
    is: 'How the service gets them: as environment, as credentials of systemd, or as files.',
    default: BUILT_IN.secrets_as,
    example: 'credentials',
    inFingerprint: true,
  }),
  snapshot: appKey(snapshotSchema, {
    is: 'A snapshot before the first change of a stage, by your own commands: a map, or `false` to take an inherited one away. A run that fails restores it. With `stages` only a stage that says `snapshot: true` takes one.',
    example: { create: './snapshot.sh create {snapshot}', restore: './snapshot.sh restore {snapshot}' },
    id: 'snapshot',
    type: '`false` or map',
    inFingerprint: false,
  }),
  keep: appKey(wholeNumber(1, 1000), {
    is: 'How many good releases stay on the host, the live one included.',
    default: BUILT_IN.keep,
    example: 5,
    inFingerprint: false,
  }),
  keep_failed: appKey(keepFailed, {
    is: 'How many failed releases stay for a look, and how long.',
    example: { count: 2, age: '7d' },
    inFingerprint: false,
  }),
  deadline: appKey(duration({ min: '1s' }), {
    is: 'The time from the start of a run to the end of its checks; undo has a budget of its own. With several apps in a run the longest counts.',
    default: BUILT_IN.deadline,
    example: '25m',
    inFingerprint: false,
  }),
  parallel: appKey(wholeNumber(1, 1000), {
    is: 'How many hosts are worked on at once. With several apps in a run the smallest number counts.',
    default: BUILT_IN.parallel,
    example: 10,
    inFingerprint: false,
  }),
  lock: appKey(lock, {
    is: 'What a run locks. With several apps in a run `host` wins over `app`, and the longest wait counts.',
    example: { scope: 'app', wait: '5m' },
    inFingerprint: false,
  }),
  version_file: appKey(relativePath(), {
    is: 'The file that holds the version: `version` of package.json or pyproject.toml, or the only line of any other file. Relative to the root of the repository that holds the config, and of a `git` source to the root of its own. Without it VERSION, which need not be there, and then the tag; of a `git` source the tag alone.',
    example: 'package.json',
    inFingerprint: false,
  }),
  deploy_on_push: appKey(z.boolean(), {
    is: 'Whether a push deploys it: mode `select` then chooses it. By hand, on a schedule or for a release it is chosen where its environment is asked for.',
    default: false,
    example: true,
    inFingerprint: false,
  }),
  branches: appKey(choosingPatterns(namePattern()), {
    is: 'The branches that deploy, as names and patterns with `*` and `**`; `!` before one excludes, the last that matches decides. Without it a push deploys from the default branch alone.',
    example: ['main', 'release/**'],
    type: 'list of patterns',
    inFingerprint: false,
  }),
  changed_paths: appKey(choosingPatterns(pathPattern()), {
    is: 'A push deploys only where it changed one of these, as patterns of .gitignore; `!` before one excludes, the last that matches decides. What cannot be compared counts as changed.',
    example: ['bot/**', '!bot/docs/**'],
    type: 'list of patterns',
    inFingerprint: false,
  }),
  preflight: appKey(preflight, {
    is: 'What a host must have before anything is changed.',
    example: { disk_free: '10GB', inodes_free: '5%', commands: ['git'] },
    inFingerprint: false,
  }),
  notify: appKey(notifySchema, {
    is: 'Who gets a message about a deploy, a rollback or a release: a list of notifiers, or `false` to remove an inherited list. With several apps in a run each notifier sends one message.',
    default: [],
    example: [{ slack: { webhook: 'SLACK_WEBHOOK_URL' }, events: ['rolled_back', 'failed', 'critical'] }],
    type: '`false` or list of notifiers',
    inFingerprint: false,
  }),
};

type Keys = typeof appKeys;

/** A key whose value makes a release what it is: where it differs, a deploy is not `unchanged`. */
export type FingerprintKey = {
  [Key in keyof Keys]: Keys[Key] extends AppKey<z.ZodType, true> ? Key : never;
}[keyof Keys];

export const FINGERPRINT_KEYS = listFingerprintKeys(appKeys) as readonly FingerprintKey[];

// Every key says whether it counts; one that does not is refused by the compiler.
const appSettings = z.strictObject(appKeys satisfies Readonly<Record<string, AppKey>>);

/** What one layer of the config says about an app; merged, what all of them say. */
export type AppSettings = z.output<typeof appSettings>;

export { appSettings as appSchema };
