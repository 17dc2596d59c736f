import * as z from 'zod';
import { optional } from '../schema/documented';
import { duration, text, wholeNumber } from '../schema/values';
import { parseSize, toMs } from '../units';
import type { RuntimeComplaints } from './definition';

const MEMORY = /^[1-9]\d{0,11}(K|M|G|T|B|KB|MB|GB|TB|KiB|MiB|GiB|TiB)$/;
/** Less than that no program starts with. */
const LEAST_MEMORY = 2 ** 20;

export const RESTART_DEFAULTS = { policy: 'on-failure', delay: '1s', burst: 5, within: '60s' } as const;

const limits = z.strictObject({
  memory: optional(
    text().check(
      z.regex(MEMORY, {
        error: 'a size has a unit: 512M, 2G or 512MB; K, M, G and T count in 1,024s, as systemd does',
      }),
    ),
    { is: 'The most memory of all its processes; beyond it the kernel ends one.', example: '512M' },
  ),
  cpu: optional(text().check(z.regex(/^[1-9]\d{0,4}%$/, { error: 'a share of one processor, as 50%; 200% are two' })), {
    is: 'The most time of a processor; 200% are two of them.',
    example: '50%',
  }),
  tasks: optional(wholeNumber(1, 1_000_000), { is: 'The most processes and threads.', example: 200 }),
  files: optional(wholeNumber(16, 10_000_000), { is: 'The most open files of each process.', example: 65536 }),
});

const restart = z.strictObject({
  policy: optional(z.enum(['on-failure', 'always', 'on-abnormal', 'never']), {
    is: 'When it is started again: where it failed, always, where a signal or a time-out ended it, or never.',
    default: RESTART_DEFAULTS.policy,
    example: 'always',
  }),
  delay: optional(duration({ min: '100ms', max: '1h' }), {
    is: 'How long after its end.',
    default: RESTART_DEFAULTS.delay,
    example: '5s',
  }),
  burst: optional(wholeNumber(1, 1_000), {
    is: 'How many starts `within` allows; one more, and it stays failed.',
    default: RESTART_DEFAULTS.burst,
    example: 5,
  }),
  within: optional(duration({ min: '1s', max: '1d' }), {
    is: 'The time in which these are counted.',
    default: RESTART_DEFAULTS.within,
    example: '2m',
  }),
});

/** The keys of a unit that Bowline writes, for what it may take and how it is started again. */
export const unitLimitKeys = {
  limits: optional(limits, {
    is: 'What the unit that Bowline writes may take.',
    example: { memory: '512M', cpu: '50%', tasks: 200, files: 65536 },
  }),
  restart: optional(restart, {
    is: 'When the unit that Bowline writes is started again, and when it is given up: a crash loop ends as failed. Without it: where it failed, after a second, by the limits of systemd.',
    example: { policy: 'always', delay: '5s', burst: 5, within: '2m' },
  }),
};

/** What a release remembers of them. */
export const storedUnitLimits = {
  limits: z
    .object({
      memoryBytes: z.number().optional(),
      cpu: z.string().optional(),
      tasks: z.number().optional(),
      files: z.number().optional(),
    })
    .optional(),
  restart: z.object({ policy: z.string(), delayMs: z.number(), burst: z.number(), withinMs: z.number() }).optional(),
};

export type UnitLimits = Readonly<z.output<z.ZodObject<typeof storedUnitLimits>>>;

interface Written {
  readonly limits?: z.output<typeof limits> | undefined;
  readonly restart?: z.output<typeof restart> | undefined;
}

export function buildUnitLimits(written: Written, { say }: RuntimeComplaints): UnitLimits {
  return {
    ...(written.limits === undefined ? {} : { limits: buildLimits(written.limits, say) }),
    ...(written.restart === undefined ? {} : { restart: buildRestart(written.restart, say) }),
  };
}

function buildLimits(
  { memory, ...rest }: z.output<typeof limits>,
  say: RuntimeComplaints['say'],
): UnitLimits['limits'] {
  if (memory === undefined) return rest;
  const memoryBytes = parseSize(/[KMGT]$/.test(memory) ? `${memory}iB` : memory) ?? 0;
  if (memoryBytes < LEAST_MEMORY)
    say(['limits', 'memory'], `no program starts with ${memory} of memory`, 'Write 16M at least.');
  return { ...rest, memoryBytes };
}

function buildRestart(written: z.output<typeof restart>, say: RuntimeComplaints['say']): UnitLimits['restart'] {
  const own = RESTART_DEFAULTS;
  const { policy = own.policy, delay = own.delay, burst = own.burst, within = own.within } = written;
  const [delayMs, withinMs] = [toMs(delay), toMs(within)];
  if (policy !== 'never' && delayMs * burst >= withinMs) {
    const hint = `Make \`within\` longer than ${burst} times the \`delay\`, or \`burst\` smaller.`;
    say(
      ['restart'],
      `a crash loop would never end: ${burst} starts take ${delay} each, and ${within} is over by then`,
      hint,
    );
  }
  return { policy, delayMs, burst, withinMs };
}
