import * as z from 'zod';
import { BUILT_IN_CANARY, BUILT_IN_GATE, BUILT_IN_RETRY, BUILT_IN_STAGE } from './defaults';
import { optional, required } from './documented';
import { command, duration, name, percentage, share, text, wholeNumber } from './values';

/*
 * The stages of an environment: hosts that follow each other, and what has to hold before and between them.
 */

export const hostList = z.array(name()).min(1, { error: 'the list of hosts is empty' });

/** A name that people read in reports, and write into the input `skip`. */
const label = text().regex(/^[^,\n]{1,63}$/, { error: 'a name has at most 63 characters, no comma and one line' });

const gate = z
  .strictObject({
    name: optional(label, {
      is: 'What reports and the input `skip` call it. Needed beside `run`.',
      example: 'tests',
    }),
    run: optional(command(), {
      is: 'The command. It stands in place of `verify`.',
      example: 'pytest -q',
    }),
    verify: optional(name(), {
      is: 'The environment whose checks have to pass. It stands in place of `run`.',
      example: 'test',
    }),
    run_on: optional(z.enum(['host', 'runner']), {
      is: 'Where the command runs: on each host of the stage, in a release with its env and secrets, or on the runner, with neither. The release is the live one in `before`, where a host with none is skipped, and the new one in `after`.',
      default: BUILT_IN_GATE.run_on,
      example: 'host',
    }),
    once: optional(z.boolean(), {
      is: 'Whether it runs on one host of the stage only, the first that was reached. Beside `run_on: host`.',
      default: false,
      example: true,
    }),
    app: optional(name(), {
      is: 'The app in whose release it runs; without it the first app of the stage on each host. Beside `run_on: host`.',
      example: 'shop',
    }),
    timeout: optional(duration({ min: '1s' }), {
      is: 'How long it may take.',
      default: BUILT_IN_GATE.timeout,
      example: '10m',
    }),
  })
  .refine(({ run, verify }) => (run === undefined) !== (verify === undefined), {
    error: 'a gate has exactly one of `run` and `verify`',
  })
  .refine(({ run, name: own }) => run === undefined || own !== undefined, { error: 'a gate with `run` needs a `name`' })
  .refine(({ verify, run_on, once }) => verify === undefined || (run_on === undefined && once === undefined), {
    error: '`run_on` and `once` belong beside `run`: `verify` runs the checks where they are at home',
  })
  .refine(({ verify, run_on, once }) => verify !== undefined || run_on === 'host' || once !== true, {
    error: '`once` belongs beside `run_on: host`: on the runner a gate runs once anyway',
  })
  .refine(({ app, run_on }) => app === undefined || run_on === 'host', {
    error: '`app` belongs beside `run_on: host`: it says in whose release the command runs',
  });

const batchSize = z.union([share(), wholeNumber(1, 10_000)]);

const RATE_DIFFERENCE = /^\+(100|\d{1,2})(\.\d{1,3})?%$/;
const FACTOR = /^[1-9]\d{0,2}(\.\d{1,3})?x$/;

const compare = z
  .strictObject({
    error_rate: optional(
      z.string().regex(RATE_DIFFERENCE, { error: 'a difference is `+` and percentage points, such as +0.5%' }),
      {
        is: 'By how many percentage points the error rate may be higher than on the hosts of the old release.',
        example: '+0.5%',
        type: 'difference',
      },
    ),
    p95: optional(z.string().regex(FACTOR, { error: 'a factor is 1x or more and ends in x, such as 1.5x' }), {
      is: 'How many times as long the 95th percentile of the response time may be as there.',
      example: '1.5x',
      type: 'factor',
    }),
  })
  .refine((value) => Object.keys(value).length > 0, { error: '`compare` compares nothing' });

const canary = z.strictObject({
  for: required(duration({ min: '1s' }), {
    is: 'How long the hosts of the stage are watched when they are verified, and with `traffic` how long each step is. All of it counts in `deadline`.',
    example: '5m',
  }),
  interval: optional(duration({ min: '100ms' }), {
    is: 'The time between two measurements: all checks of the hosts, and `compare`.',
    default: BUILT_IN_CANARY.interval,
    example: '30s',
  }),
  failures: optional(wholeNumber(1, 1000), {
    is: 'The number of failed measurements that ends the canary. Without data at its end it is inconclusive, and the stage fails.',
    default: BUILT_IN_CANARY.failures,
    example: 1,
  }),
  traffic: optional(z.union([share(), z.array(share()).min(1)]), {
    is: 'How much of the traffic the new release gets before the switch, step by step; 100% at the end is implied. It takes `blue_green` behind `caddy: {}` or `nginx: {}`.',
    example: ['5%', '25%'],
    type: 'percentage or list',
  }),
  compare: optional(compare, {
    is: 'What may be worse than on the hosts of later stages, which still run the old release, and by how much. With `traffic` it is the old release on the same hosts.',
    example: { error_rate: '+0.5%', p95: '1.5x' },
  }),
  min_requests: optional(wholeNumber(1, 1_000_000), {
    is: 'The requests that an error rate needs, on both sides; with fewer there is no data.',
    default: BUILT_IN_CANARY.min_requests,
    example: 20,
  }),
  samples: optional(wholeNumber(1, 1000), {
    is: 'The requests to the health path, on both sides, that `compare.p95` is measured by.',
    default: BUILT_IN_CANARY.samples,
    example: 10,
  }),
});

const retry = z.strictObject({
  attempts: required(wholeNumber(1, 20), {
    is: 'How often the stage is tried in all. Only hosts that failed are tried again, and only where the cause may pass: a connection, a registry, a check.',
    example: 3,
  }),
  backoff: optional(duration({ max: '1h' }), {
    is: 'The pause before the second attempt.',
    default: BUILT_IN_RETRY.backoff,
    example: '5s',
  }),
  factor: optional(z.number().min(1, { error: '`factor` is 1 or more' }).max(10, { error: '`factor` is at most 10' }), {
    is: 'By how much each further pause is longer.',
    default: BUILT_IN_RETRY.factor,
    example: 2,
    type: 'number',
  }),
  max_backoff: optional(duration({ max: '1h' }), {
    is: 'The longest pause.',
    default: BUILT_IN_RETRY.max_backoff,
    example: '60s',
  }),
  jitter: optional(percentage(), {
    is: 'By how much a pause is longer or shorter by chance.',
    default: BUILT_IN_RETRY.jitter,
    example: '20%',
  }),
});

/** What a stage may say, and an environment with `hosts`, which is one stage. */
export const stageKeys = {
  before: optional(z.array(gate), {
    is: 'What has to hold before the stage begins: each a command, or `verify: ENVIRONMENT`. A deploy only.',
    default: [],
    example: [{ verify: 'test' }],
    type: 'list of gates',
  }),
  after: optional(z.array(gate), {
    is: 'What has to hold before the next stage begins. A deploy only.',
    default: [],
    example: [{ name: 'tests', run: 'pytest -q', timeout: '10m' }],
    type: 'list of gates',
  }),
  batch: optional(z.union([batchSize, z.array(batchSize).min(1)]), {
    is: 'How many hosts switch at once: a number, a share of the stage, or a list whose last value goes on until all have. A batch that fails ends the stage.',
    default: BUILT_IN_STAGE.batch,
    example: [1, '50%', '100%'],
    type: 'number, percentage or list',
  }),
  ready: optional(z.union([z.literal('all'), share(), wholeNumber(1, 10_000)]), {
    is: 'How many hosts have to be reached and prepared before any switches. The others keep the previous release, and the run is a `partial_success`.',
    default: BUILT_IN_STAGE.ready,
    example: '80%',
    type: '`all`, number or percentage',
  }),
  canary: optional(canary, {
    is: 'Watches the stage for a while when it is verified, and rolls back when it gets worse.',
    example: { for: '5m', interval: '30s' },
    id: 'canary',
  }),
  on_failure: optional(z.enum(['rollback_all', 'rollback_stage', 'keep_others']), {
    is: 'What is rolled back when the stage fails: everything that the run has switched, this stage, or only the hosts of it that are not healthy.',
    default: BUILT_IN_STAGE.on_failure,
    example: 'rollback_stage',
  }),
  retry: optional(retry, {
    is: 'Tries hosts again that failed. They are rolled back before each new attempt.',
    example: { attempts: 3 },
    id: 'retry',
  }),
};

export const stageSchema = z.strictObject({
  name: required(name(), { is: 'The name of the stage.', example: 'canary' }),
  hosts: required(hostList, { is: 'Its hosts and groups; a host stands in one stage.', example: ['web-1'] }),
  ...stageKeys,
  snapshot: optional(z.boolean(), {
    is: 'Whether a snapshot is taken before the first change of the stage, with the commands of `snapshot` of its apps.',
    default: false,
    example: true,
  }),
});

export type StageSettings = z.output<typeof stageSchema>;
export type GateSettings = z.output<typeof gate>;

/** One entry of such lists, for the reference. */
export { gate as gateSchema };
