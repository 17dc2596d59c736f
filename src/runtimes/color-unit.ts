import { type BlueGreenRuntime, COLORS, type Color, unitOf } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import { caddy, nginx } from '../proxies';
import { pathsOf } from '../release/host-layout';
import { credentialsOf, escapeSpecifiers, wantedBy } from '../release/unit-file';
import { instanceOf } from './colors';
import type { Install } from './runtime';

type Units = Pick<BlueGreenRuntime, 'unit' | 'ports' | 'scope'>;
type UnitSubject = Pick<Target, 'app' | 'environment' | 'path' | 'secrets' | 'secretsAs'> & {
  readonly host: Pick<Target['host'], 'user'>;
};

const PROXIES = { caddy, nginx } as const;

/** In place of what starts the app, which nobody but its people knows. */
const COMMAND = 'COMMAND';

/** What an app of two colours takes on a host, once. */
export function listColorInstalls(target: Target, runtime: BlueGreenRuntime): readonly Install[] {
  const { app, environment, path } = target;
  const { ports, scope, site } = runtime;
  const proxy = PROXIES[runtime.proxy];
  const [folder, reload] =
    scope === 'user' ? ['~/.config/systemd/user', 'systemctl --user'] : ['/etc/systemd/system', 'systemctl'];
  const upstreams = { blue: `127.0.0.1:${ports.blue}`, green: `127.0.0.1:${ports.green}` };
  return [
    {
      what: `the unit ${templateOf(runtime)}`,
      how: `Write what starts the app in place of ${COMMAND}, save it in ${folder}, then run \`${reload} daemon-reload\` once.`,
      text: writeColorUnit(target, runtime),
    },
    {
      what: `the site ${site} of ${proxy.name}`,
      how: proxy.explain,
      text: proxy.writeSite({ app, environment, path, site: new URL(site), upstreams }),
    },
  ];
}

/** The template of which both colours are an instance. */
export function templateOf(runtime: Pick<BlueGreenRuntime, 'unit' | 'ports'>): string {
  return unitOf(runtime, 'blue').replace(/@.*/, '@.service');
}

/** The text of that template, the same for both colours and for every release. */
export function writeColorUnit(target: UnitSubject, runtime: Units, command = COMMAND): string {
  const { app, environment, host, path } = target;
  const { scope } = runtime;
  // The paths of `target` are text; the link is a specifier.
  const escaped = { ...target, path: escapeSpecifiers(path), link: '%i' };
  const { current } = pathsOf(escaped.path, escaped.link);
  return [
    `# ${app} in ${environment}: an instance for each colour, which runs from the link that has the name of the instance.`,
    '[Unit]',
    `Description=${app} (${environment}), %i`,
    ...(scope === 'system' ? ['Wants=network-online.target', 'After=network-online.target'] : []),
    '',
    '[Service]',
    'Type=exec',
    ...(scope === 'system' ? [`User=${host.user}`] : []),
    `WorkingDirectory=${current}`,
    `EnvironmentFile=${current}/.bowline/env`,
    ...credentialsOf(escaped),
    ...portLines(runtime),
    `ExecStart=${command}`,
    'Restart=on-failure',
    'RestartSec=1',
    '',
    '[Install]',
    `WantedBy=${wantedBy(scope)}`,
    '',
  ].join('\n');
}

/** The instance is all that tells the colours apart. */
function portLines(runtime: Units): readonly string[] {
  const { ports } = runtime;
  const isAlways = (name: (color: Color) => string) =>
    COLORS.every((color) => instanceOf(runtime, color) === name(color));
  if (isAlways((color) => String(ports[color]))) return ['Environment=BOWLINE_PORT=%i'];
  const listens = COLORS.map((color) => `${instanceOf(runtime, color)} on ${ports[color]}`);
  return [
    ...(isAlways((color) => color) ? ['Environment=BOWLINE_COLOR=%i'] : []),
    `# The app has to listen by its instance, %i: ${listens.join(', ')}.`,
  ];
}
