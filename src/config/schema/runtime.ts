import * as z from 'zod';
import { BUILT_IN_COMMAND, BUILT_IN_SYSTEMD } from './defaults';
import { optional } from './documented';
import { command, duration, text } from './values';

const soak = {
  is: 'How long the service must stay up after its start before it counts as started; a crash loop fails here.',
  example: '10s',
};

const systemdMap = z.strictObject({
  unit: optional(text(['placeholders']), {
    is: 'The name of the unit, with its suffix.',
    example: 'shop-{environment}.service',
  }),
  start: optional(command(), {
    is: 'With it Bowline writes the unit, which runs this command in the release. Without it the unit must exist.',
    example: '.venv/bin/gunicorn shop:app',
  }),
  scope: optional(z.enum(['system', 'user']), {
    is: 'Whose manager holds the unit: that of the system, which takes `sudo -n`, or that of the user.',
    default: BUILT_IN_SYSTEMD.scope,
    example: 'user',
  }),
  reload: optional(z.boolean(), {
    is: 'Reloads a unit that exists instead of restarting it, so that nothing is lost: `docs/zero-downtime.md` says how. It has to take up `current` then. Where it does not run, or env or credentials differ, it is restarted.',
    default: false,
    example: true,
  }),
  soak: optional(duration({ min: '0s', max: '1h' }), { ...soak, default: BUILT_IN_SYSTEMD.soak }),
});

type SystemdMap = z.output<typeof systemdMap>;

const systemd = z
  .union([text(['placeholders']), systemdMap])
  .transform((value): SystemdMap => (typeof value === 'string' ? { unit: value } : value));

const commandMap = z.strictObject({
  start: optional(command(), { is: 'Starts the service.', example: './service start' }),
  stop: optional(command(), { is: 'Stops it; succeeds when it does not run.', example: './service stop' }),
  status: optional(command(), { is: 'Exits 0 while it runs.', example: './service status' }),
  soak: optional(duration({ min: '0s', max: '1h' }), { ...soak, default: BUILT_IN_COMMAND.soak }),
});

/** Exactly one of them stands in a runtime. */
export const RUNTIME_KINDS = ['systemd', 'command', 'static'] as const;

const runtimeMap = z
  .strictObject({
    systemd: optional(systemd, {
      is: 'A service of systemd: the name of a unit that exists, or a map.',
      example: 'shop.service',
      type: 'text or map',
    }),
    command: optional(commandMap, {
      is: 'A service with commands of its own; they run in the live release.',
      example: { start: './service start', stop: './service stop', status: './service status' },
    }),
    static: optional(
      z.union([z.literal(true), z.strictObject({})]).transform(() => ({})),
      {
        is: 'Files that another server serves: the switch is all there is to do. `runtime: static` says the same.',
        example: true,
        type: '`true` or `{}`',
      },
    ),
  })
  .refine((value) => RUNTIME_KINDS.filter((kind) => value[kind] !== undefined).length === 1, {
    error: 'a runtime is exactly one of `systemd`, `command` and `static`',
  });

type RuntimeMap = z.output<typeof runtimeMap>;

/** How an app runs on a host, as the config has it. */
export const runtimeSchema = z
  .union([z.literal('static'), runtimeMap])
  .transform((value): RuntimeMap => (value === 'static' ? { static: {} } : value));
