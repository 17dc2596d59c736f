import * as z from 'zod';
import { optional } from '../schema/documented';
import { relativePath } from '../schema/values';
import { toMs } from '../units';
import { type BuiltRuntime, defineRuntime } from './definition';
import { SOAK, soak } from './soak';
import { buildStack, STACK_DEFAULTS, stackKeys, storedStack } from './stack';

const DEFAULTS = { ...STACK_DEFAULTS, soak: '5s' } as const;

const map = z.strictObject({
  ...stackKeys(
    'The name of the project: lower case letters, digits, `-` and `_`. No other app on the host may have it. Another name is another stack, with volumes of its own.',
  ),
  soak: optional(soak, { ...SOAK, default: DEFAULTS.soak }),
});

type Settings = z.output<typeof map>;

const stored = z.object({ ...storedStack, soakMs: z.number() });

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
  build(settings, { say }) {
    const stack = buildStack(settings, 'runtime.compose', say);
    return stack && { ...stack, soakMs: toMs(settings.soak) };
  },
  claims: ({ project }) => [{ kind: 'project', value: project }],
});
