import * as z from 'zod';

const gate = z.object({
  name: z.string().describe('that the input `skip` takes'),
  run: z.string().nullable().describe('the command'),
  runOn: z.enum(['host', 'runner']).nullable(),
  once: z.boolean().describe('on the first host only'),
  verify: z.string().nullable().describe('the environment whose checks have to pass, in place of a command'),
  timeoutMs: z.number().int(),
});

/** What a deploy would do in one stage. */
export const planStage = z.object({
  name: z.string(),
  hosts: z.array(z.string()).describe('all hosts of the stage'),
  batches: z
    .array(z.array(z.string()))
    .describe('the hosts that switch together, in order; empty where nothing of the stage changes'),
  ready: z.number().int().describe('how many hosts have to be reached and prepared before any switches'),
  before: z.array(gate),
  after: z.array(gate),
  canary: z
    .object({
      forMs: z.number().int(),
      intervalMs: z.number().int(),
      failures: z.number().int(),
      compare: z.object({
        errorRate: z.number().optional().describe('a share, 0–1, that it may be higher by'),
        p95: z.number().optional().describe('a factor'),
      }),
    })
    .nullable(),
  onFailure: z.enum(['rollback_all', 'rollback_stage', 'keep_others']),
  attempts: z.number().int().describe('in all; 1 is no retry'),
  snapshot: z.boolean(),
  finalVerification: z
    .enum(['rollback_all', 'rollback_stage', 'keep_others'])
    .optional()
    .describe('of the last stage: what a failure of the verification behind it rolls back; absent without one'),
});

export type PlanStage = z.infer<typeof planStage>;
export type PlanGate = z.infer<typeof gate>;
