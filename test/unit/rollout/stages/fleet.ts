import { deploy } from '../../../../src/modes/deploy';
import type { Result } from '../../../../src/report/result';
import { type FleetOptions, type LocalFleet, openLocalFleet } from '../local-fleet';

/** A check that fails on the hosts that the file `broken` of the release names. */
export const CHECK = 'checks: { mine: { type: command, run: \'! grep -q "^$BOWLINE_HOST$" broken\' } }';

/** A fleet on whose hosts version 1 is live. */
export async function openLive(options: Omit<FleetOptions, 'app'> & { readonly app?: readonly string[] }) {
  const fleet = openLocalFleet({ app: [CHECK], ...options });
  fleet.write({ VERSION: '1', broken: '' });
  const plain = `{ hosts: [${options.hosts.join(', ')}] }`;
  fleet.configure(options.app ?? [CHECK], plain);
  const first = await run(fleet);
  if (first.status !== 'success') throw new Error(`${first.status}: ${first.error?.message}\n${fleet.said.join('\n')}`);
  fleet.configure(options.app ?? [CHECK]);
  fleet.said.length = 0;
  return fleet;
}

export function run(fleet: LocalFleet, flags: Readonly<Record<string, string>> = {}): Promise<Result> {
  return fleet.run(deploy, 'deploy', flags);
}

/** The version that is live on each host. */
export function serving(fleet: LocalFleet, hosts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(hosts.map((host) => [host, fleet.read(host, 'VERSION')]));
}

export function statuses({ hosts }: Result): Readonly<Record<string, string>> {
  return Object.fromEntries(hosts.map(({ host, status }) => [host, status]));
}
