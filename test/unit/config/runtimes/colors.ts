import type { Target } from '../../../../src/config/targets/target';
import { problemsOf, resolve, withApp } from '../fixture';

export const PORTS = 'ports: { blue: 5001, green: 5002 }';
export const SITE = 'site: "https://shop.example.com"';
export const UNIT = 'systemd: "shop@{port}.service"';
export const WHOLE = [UNIT, PORTS, SITE, 'caddy: {}'];

/** A config whose app runs in two colours of these settings, with more lines of the app. */
export const write = (settings: readonly string[], lines = '') =>
  withApp(lines, `runtime: { blue_green: { ${settings.join(', ')} } }`);
export const told = (settings: readonly string[], lines?: string) =>
  problemsOf(write(settings, lines)).map(withoutPosition);
export const withoutPosition = (problem: string) => problem.replace(/^\d+:\d+ /, '');
export const without = (setting: string) => WHOLE.filter((one) => one !== setting);
export const instead = (setting: string, other: string) => WHOLE.map((one) => (one === setting ? other : one));

export function build(settings: readonly string[], variables = {}, change = (text: string) => text): Target {
  const [target] = resolve(change(write(settings)), { variables }).targets;
  if (target === undefined) throw new Error('there is no target');
  return target;
}
