import * as z from 'zod';

/*
 * The journal of one app on one host: JSON lines that are only ever appended. Order is the counter `n`,
 * never the clock, which may jump.
 */

const common = { n: z.number().int(), at: z.string(), run: z.string() };

const attempt = z.object({
  ...common,
  event: z.literal('attempt'),
  /** One more than the highest of the fleet, so that attempts compare between hosts. */
  seq: z.number().int(),
  mode: z.string(),
  release: z.string(),
  version: z.string().nullable(),
  revision: z.string().nullable(),
  fingerprint: z.string(),
  reason: z.string().nullable(),
  actor: z.string().nullable(),
  runUrl: z.string().nullable(),
  /** The name of what was taken before the attempt changed anything. */
  snapshot: z.string().optional(),
});

const switching = {
  ...common,
  release: z.string(),
  from: z.string().nullable(),
  kind: z.enum(['deploy', 'rollback', 'undo']),
};

const who = { actor: z.string().nullable(), reason: z.string().nullable(), runUrl: z.string().nullable() };

const execution = {
  host: z.string(),
  release: z.string(),
  actor: z.string().nullable(),
  runUrl: z.string().nullable(),
  program: z.string(),
  /** In whose container it runs; absent for the release on the host. */
  service: z.string().optional(),
  /** Only where somebody asked to record them. */
  arguments: z.array(z.string()).optional(),
};

const deployment = z.discriminatedUnion('event', [
  attempt,
  z.object({ ...switching, event: z.literal('activating') }),
  z.object({ ...switching, event: z.literal('activated') }),
  z.object({ ...common, event: z.literal('abandoned'), release: z.string() }),
  z.object({
    ...common,
    event: z.literal('verdict'),
    release: z.string(),
    verdict: z.enum(['good', 'bad', 'failed']),
    why: z.string().nullable(),
  }),
  z.object({
    ...common,
    event: z.literal('finished'),
    mode: z.string(),
    status: z.string(),
    release: z.string().nullable(),
    actor: z.string().nullable(),
    runUrl: z.string().nullable(),
    error: z.string().nullable(),
    steps: z.array(z.object({ name: z.string(), status: z.string(), startedAt: z.string(), durationMs: z.number() })),
    // Version 0.1.0 wrote neither.
    reason: z.string().nullable().optional(),
    checks: z
      .array(
        z.object({
          name: z.string(),
          /** null where there was no data. */
          ok: z.boolean().nullable(),
          detail: z.string(),
          checkedAt: z.string(),
          durationMs: z.number(),
        }),
      )
      .optional(),
  }),
]);

/* What is done between deploys. Version 0.1.0 passes over these. */
const operation = z.discriminatedUnion('event', [
  z.object({
    ...common,
    event: z.literal('operated'),
    mode: z.string(),
    release: z.string(),
    /** `begun`, then how it ended. */
    status: z.string(),
    ...who,
    error: z.string().nullable(),
  }),
  z.object({ ...common, event: z.literal('held'), ...who, forMs: z.number().nullable() }),
  z.object({ ...common, event: z.literal('hold_released'), ...who }),
  z.object({ ...common, event: z.literal('maintenance_on'), ...who }),
  z.object({ ...common, event: z.literal('maintenance_off'), ...who }),
  z.object({ ...common, event: z.literal('executing'), ...execution }),
  z.object({
    ...common,
    event: z.literal('executed'),
    ...execution,
    /** null where the connection ended first. */
    exitCode: z.number().nullable(),
  }),
]);

const entry = z.discriminatedUnion('event', [...deployment.options, ...operation.options]);

export type JournalEntry = z.infer<typeof entry>;
export type JournalEvent = JournalEntry['event'];

/** An entry as the runner knows it; the host adds the counter and its own time. */
export type JournalDraft = DistributiveOmit<JournalEntry, 'n' | 'at'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

export interface Journal {
  /** By counter, lowest first. */
  readonly entries: readonly JournalEntry[];
  /** Lines that are no entries, such as one torn by a power cut. */
  readonly unreadable: number;
}

/** Reads the text of a journal; a line that cannot be read is counted and passed over. */
export function parseJournal(text: string): Journal {
  const entries: JournalEntry[] = [];
  let unreadable = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if (parsed === undefined) unreadable += 1;
    else entries.push(parsed);
  }
  entries.sort((a, b) => a.n - b.n);
  return { entries, unreadable };
}

function parseLine(line: string): JournalEntry | undefined {
  try {
    const result = entry.safeParse(JSON.parse(line));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a draft between its braces, to which the host adds the counter and the time. */
export function writeDraft(draft: JournalDraft): string {
  return JSON.stringify(draft).slice(1, -1);
}
