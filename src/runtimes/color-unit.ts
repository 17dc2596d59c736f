import { type BlueGreenRuntime, COLORS, type Color, unitOf } from '../config/runtimes/blue-green';
import type { ProxyKind } from '../config/runtimes/blue-green-proxy';
import type { Target } from '../config/targets/target';
import * as proxies from '../proxies';
import type { ReverseProxy } from '../proxies/site';
import { pathsOf } from '../release/host-layout';
import { credentialsOf, escapeSpecifiers, writeService } from '../release/unit-file';
import { instanceOf } from './colors';
import type { Install } from './runtime';

type Units = Pick<BlueGreenRuntime, 'carrier' | 'ports'>;
type UnitSubject = Pick<Target, 'app' | 'environment' | 'path' | 'secrets' | 'secretsAs'> & {
  readonly host: Pick<Target['host'], 'user'>;
};

/** What does not compile where a proxy of the config has no line in `src/proxies/index.ts`. */
const PROXIES: Readonly<Record<ProxyKind, ReverseProxy>> = proxies;

/** In place of what starts the app, which nobody but its people knows. */
const COMMAND = 'COMMAND';

/** What an app of two colours takes on a host, once. */
export function listColorInstalls(target: Target, runtime: BlueGreenRuntime): readonly Install[] {
  const { app, environment, path } = target;
  const { carrier, ports, site } = runtime;
  const proxy = PROXIES[runtime.proxy.kind];
  const [folder, reload] =
    carrier.scope === 'user' ? ['~/.config/systemd/user', 'systemctl --user'] : ['/etc/systemd/system', 'systemctl'];
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
      text: proxy.writeSite({ app, environment, path, site: new URL(site), upstreams, shares: target.shares }),
    },
  ];
}

/** The template of which both colours are an instance. */
export function templateOf(runtime: Pick<BlueGreenRuntime, 'carrier' | 'ports'>): string {
  return unitOf(runtime, 'blue').replace(/@.*/, '@.service');
}

/** The text of that template, the same for both colours and for every release. */
export function writeColorUnit(target: UnitSubject, runtime: Units, command = COMMAND): string {
  const { app, environment, host, path } = target;
  const { scope } = runtime.carrier;
  // The paths of `target` are text; the link is a specifier.
  const escaped = { ...target, path: escapeSpecifiers(path), link: '%i' };
  return writeService({
    head: `# ${app} in ${environment}: an instance for each colour, which runs from the link that has the name of the instance.`,
    description: `${app} (${environment}), %i`,
    scope,
    user: host.user,
    folder: pathsOf(escaped.path, escaped.link).current,
    more: [...credentialsOf(escaped), ...portLines(runtime)],
    start: command,
  });
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
