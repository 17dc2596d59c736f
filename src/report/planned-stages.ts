import * as z from 'zod';

/* The stages that a deploy would go through; of `plan`. */

const gate = z.object({
  name: z.string(),
  runsOn: z
    .enum(['runner', 'hosts', 'one host', 'environment'])
    .describe('`hosts` is each of the stage; `environment` is another one, whose checks are asked'),
  app: z.string().optional().describe('in whose release it runs; absent is the first of the stage on each host'),
  environment: z.string().optional().describe('whose checks are asked'),
  isSkipped: z.boolean().describe('left out by `skip`'),
});

const policy = z.enum(['rollback_all', 'rollback_stage', 'keep_others']);

export const plannedStage = z.object({
  name: z.string(),
  batches: z.array(z.array(z.string())).describe('the hosts that switch, batch by batch; empty where none does'),
  unchanged: z.array(z.string()).describe('its hosts on which nothing changes'),
  unreached: z.array(z.string()).describe('its hosts that could not be asked'),
  ready: z.number().int().describe('how many of its hosts have to be reached and prepared'),
  before: z.array(gate),
  after: z.array(gate),
  canary: z
    .object({
      forMs: z.number().int(),
      intervalMs: z.number().int(),
      traffic: z
        .array(z.number())
        .optional()
        .describe('percent of the requests that the new release gets before the switch, each watched for `forMs`'),
    })
    .nullable()
    .describe('how long the stage is watched, and how often it is measured'),
  onFailure: policy,
  attempts: z.number().int().describe('1 is no second one'),
  finalVerify: z
    .object({ onFailure: policy })
    .optional()
    .describe('of the last stage: all hosts of the environment are verified once more when it has held'),
  takesSnapshot: z.boolean().describe('before the first change'),
});

export type PlannedStage = z.infer<typeof plannedStage>;
export type PlannedGate = z.infer<typeof gate>;
