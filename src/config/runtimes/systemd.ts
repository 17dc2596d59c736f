import * as z from 'zod';
import { optional } from '../schema/documented';
import { relativePath, serviceCommand, text } from '../schema/values';
import type { Template } from '../template';
import { toMs } from '../units';
import { type BuiltRuntime, defineRuntime } from './definition';
import { hardeningKey, storedHardening } from './hardening';
import { SOAK, soak } from './soak';
import { buildUnitLimits, storedUnitLimits, unitLimitKeys } from './unit-limits';

const DEFAULTS = { scope: 'system', soak: '5s' } as const;
const UNIT = /^[A-Za-z0-9:_.@][A-Za-z0-9:_.@-]*\.service$/;

const map = z.strictObject({
  unit: optional(text(['placeholders']), {
    is: 'The name of the unit, with its suffix.',
    example: 'shop-{environment}.service',
  }),
  start: optional(serviceCommand(), {
    is: 'With it Bowline writes the unit, which runs this command in the release; one that it did not write is replaced only with `force: adopt`. Without it the unit must exist and run from `{path}/current`. `docs/adopting.md` has both, and what rights they need.',
    example: '.venv/bin/gunicorn shop:app',
  }),
  template: optional(relativePath(), {
    is: "The app's own template of that unit, from the root of the repository that holds the config on; `docs/hardening.md` has its variables.",
    example: 'deploy/shop.service',
  }),
  scope: optional(z.enum(['system', 'user']), {
    is: 'Which systemd manages the unit: the one of the system, which needs `sudo -n`, or the one of the user.',
    default: DEFAULTS.scope,
    example: 'user',
  }),
  reload: optional(z.boolean(), {
    is: 'Reloads a unit that exists instead of restarting it, so that nothing is lost: `docs/zero-downtime.md` says how. It has to take up `current` then. Where it does not run, or env or credentials differ, it is restarted.',
    default: false,
    example: true,
  }),
  ...hardeningKey,
  ...unitLimitKeys,
  soak: optional(soak, { ...SOAK, default: DEFAULTS.soak }),
});

type Settings = z.output<typeof map>;

/** What can be said of a unit that Bowline writes alone. */
const OF_OWN_UNIT = ['template', 'hardening', 'limits', 'restart'] as const;

const isTemplate = (value: unknown) => z.object({ file: z.string() }).safeParse(value).success;

const stored = z.object({
  /** With its suffix, as `shop.service`. */
  unit: z.string(),
  /** With it Bowline writes the unit. */
  start: z.string().optional(),
  /** What that unit is written from, where the app has a text of its own. */
  template: z.custom<Template>(isTemplate).optional(),
  scope: z.enum(['system', 'user']),
  /** Reloaded instead of restarted, where env and credentials stay the same. */
  reload: z.literal(true).optional(),
  hardening: storedHardening.optional(),
  ...storedUnitLimits,
  soakMs: z.number(),
});

export type SystemdRuntime = BuiltRuntime<'systemd', typeof stored>;

/** A service of systemd: a unit that exists, or one that Bowline writes. */
export const systemdRuntime = defineRuntime({
  kind: 'systemd',
  place: 1,
  documentation: {
    is: 'A service of systemd: the name of a unit that exists, or a map.',
    example: 'shop.service',
    type: 'text or map',
  },
  settings: z
    .union([text(['placeholders']), map])
    .transform((value): Settings => (typeof value === 'string' ? { unit: value } : value)),
  defaults: DEFAULTS,
  stored,
  takesCredentials: true,
  build(settings, complaints) {
    const { unit, start, template, scope = DEFAULTS.scope, reload, soak: wanted, hardening } = settings;
    const { say } = complaints;
    if (unit === undefined) {
      say(['unit'], '`runtime.systemd` has no `unit`', 'Name the unit, such as shop.service.');
      return undefined;
    }
    if (!UNIT.test(unit)) {
      const isSuffixed = /\.\w+$/.test(unit);
      const hint = isSuffixed ? 'Name a .service with letters, digits and : _ . @ - alone.' : `Write ${unit}.service.`;
      say(['unit'], `\`${unit}\` is not the name of a service of systemd`, hint);
    }
    if (start !== undefined && reload) {
      const hint = 'What it runs lies in the release, so it must be restarted. Take `reload` or `start` away.';
      say(['reload'], 'a unit that Bowline writes cannot be reloaded', hint);
    }
    for (const key of start === undefined ? OF_OWN_UNIT : []) {
      if (settings[key] === undefined) continue;
      const hint = 'Add `start`, so that Bowline writes the unit, or say it in the unit: `systemctl edit`.';
      say([key], `\`${key}\` is for a unit that Bowline writes, and this one exists already`, hint);
    }
    const chosen = {
      ...(start === undefined ? {} : { start }),
      ...(template === undefined ? {} : { template: { file: template } }),
      ...(reload ? { reload } : {}),
      ...(hardening === undefined || hardening === true ? {} : { hardening }),
    };
    return { unit, ...chosen, scope, ...buildUnitLimits(settings, complaints), soakMs: toMs(wanted) };
  },
  claims: ({ unit, scope }, { user }) => [
    { kind: 'unit', value: scope === 'user' ? `${unit} of the user ${user}` : unit },
  ],
});
