import * as z from 'zod';
import { describeKinds, RUNTIME_KINDS, RUNTIMES, runtimeKeys } from '../runtimes/registry';

const runtimeMap = z
  .strictObject(runtimeKeys)
  .refine((value) => RUNTIME_KINDS.filter((kind) => value[kind] !== undefined).length === 1, {
    error: `a runtime is exactly one of ${describeKinds()}`,
  });

type RuntimeMap = z.output<typeof runtimeMap>;

const bare = z.literal(RUNTIMES.filter(({ isBare }) => isBare).map(({ kind }) => kind));

/** How an app runs on a host, as the config has it. */
export const runtimeSchema = z
  .union([bare, runtimeMap])
  .transform((value): RuntimeMap => (typeof value === 'string' ? { [value]: {} } : value));
