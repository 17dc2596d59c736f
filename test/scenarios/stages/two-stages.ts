import { expect } from 'vitest';
import type { FleetHost } from '../../fixtures/fleet';
import { type NetworkProxy, startProxy } from '../../fixtures/network';
import type { RunningStep, StepRun } from '../../fixtures/runner';
import { startSshd } from '../../fixtures/sshd';
import { until } from '../../fixtures/until';
import {
  expectServing,
  expectStatus,
  openShop,
  readJournal,
  readRelease,
  readResult,
  type Shop,
  servedVersion,
} from '../shop';

const POLICIES = ['rollback_all', 'rollback_stage', 'keep_others'] as const;
type Policy = (typeof POLICIES)[number];

/** What the gate of the second stage prints when it begins. */
const GATE = 'testing the second stage';

/** Each policy in turn; where a host is healthy, the one by which it stays. */
export function policyAt(index: number, boundary: string): Policy {
  return boundary === GATE ? 'keep_others' : (POLICIES[index % 3] ?? 'rollback_all');
}

/** Where another thing is about to happen: the phases, the switch, the gate. */
export function isTurn(boundary: string): boolean {
  return boundary.startsWith('▸') || boundary.endsWith('switch') || boundary === GATE;
}

/** Two stages of a host each on OpenSSH's own servers; the second one, over a link that can be cut, has a canary and a gate. */
export interface TwoStages extends AsyncDisposable {
  readonly shop: Shop;
  readonly link: NetworkProxy;
  /** The lines of a log that tell of a step of the second stage, in their order. */
  readonly boundaries: readonly string[];
  setPolicy(policy: Policy): void;
}

/** Version 1.0.0 and then 2.0.0 are live. */
export async function openTwoStages(): Promise<TwoStages> {
  const shop = await openShop(['web-1', 'web-2']);
  const options = [`SetEnv NODE=${process.execPath}`];
  const sshds = await Promise.all(shop.hosts.map(() => startSshd({ authorizedKeys: [shop.key.publicKey], options })));
  const link = await startProxy({ targetPort: sshds[1]?.port ?? 0 });
  const setPolicy = (policy: Policy) =>
    shop.configure((config, app) => {
      for (const [index, { name, appPort }] of shop.hosts.entries()) {
        const { port = 0, user, fingerprints = [] } = sshds[index] ?? {};
        const reached = { port: index === 1 ? link.port : port, user, host_key: fingerprints[0] };
        Object.assign(config.hosts[name] ?? {}, reached, { env: { PORT: String(appPort) } });
      }
      // All hosts are this machine, so each app listens on a port of its own and is asked there.
      delete app.port;
      delete app.health;
      app.keep = 2;
      app.checks = { answers: { type: 'command', run: ASK } };
      config.environments = {
        production: {
          stages: [
            { name: 'one', hosts: ['web-1'] },
            {
              ...{ name: 'two', hosts: ['web-2'], canary: { for: '1s', interval: '500ms' } },
              ...{ after: [{ name: 'tests', run: `echo ${GATE}; sleep 1` }], on_failure: policy },
            },
          ],
        },
      };
    });
  setPolicy('rollback_all');
  expectStatus(await shop.deploy('1.0.0'), 'success');
  const second = await shop.deploy('2.0.0');
  expectStatus(second, 'success');
  return {
    shop,
    link,
    setPolicy,
    boundaries: listBoundaries(second.log),
    async [Symbol.asyncDispose]() {
      await link.stop();
      await Promise.all(sshds.map((sshd) => sshd.stop()));
      await shop[Symbol.asyncDispose]();
    },
  };
}

/** The app says that it is the version of the release. */
const ASK =
  'for try in 1 2 3 4 5 6 7 8 9 10; do curl -fsS -m 2 "http://127.0.0.1:$PORT/health" | grep -q "\\"$(cat VERSION)\\"" && exit 0; sleep 0.2; done; exit 1';

/** The lines of the second stage, without times. */
function listBoundaries(log: string): string[] {
  const lines = log.split('\n').map((line) => line.trim().replace(/ \(\d.*\)$/, ''));
  const own = lines.slice(
    lines.findIndex((line) => line.includes('stage two')),
    lines.findIndex((line) => line.startsWith('▸ commit')),
  );
  return [...new Set(own.filter((line) => /^(▸|✓ web-2)/.test(line))), GATE];
}

/** Starts a deploy of the next version and waits until the second stage has come to this line. */
export async function deployUntil({ shop }: TwoStages, next: string, boundary: string): Promise<RunningStep> {
  await shop.project.release(next);
  const step = shop.start('deploy', {}, { heldOutputMs: 500 });
  await until(
    () => step.output().split('▸ stage two')[1]?.includes(boundary.replace('▸ stage two', '')) ?? false,
    20_000,
  );
  return step;
}

export interface Interrupted {
  readonly policy: Policy;
  readonly boundary: string;
  readonly old: string;
  readonly next: string;
}

/** The run that has ended the interrupted one said what the policy says, and it is so. */
export async function expectPolicy({ shop }: TwoStages, end: StepRun, interrupted: Interrupted): Promise<void> {
  const { policy, boundary, old, next } = interrupted;
  const [one, two] = shop.hosts as [FleetHost, FleetHost];
  const isAll = policy === 'rollback_all';
  // A canary has to end before its host is healthy, and its gate judges no host.
  const staysTwo = policy === 'keep_others' && boundary === GATE;
  const told = `${policy} at ${boundary}\n${end.log}`;
  expect(await versions([one, two]), told).toEqual([isAll ? old : next, staysTwo ? next : old]);
  const { status, hosts } = readResult(end);
  expect(status, told).toBe(isAll ? 'rolled_back' : staysTwo ? 'failed' : 'partial_success');
  expect(hosts[0]?.status, told).toBe(isAll ? 'rolled_back' : 'success');
  const verdict = readJournal(one).findLast(({ event }) => event === 'verdict');
  expect(verdict?.verdict, told).toBe(isAll ? 'failed' : 'good');
}

/** What each host answers, and that `current` is the same. */
async function versions(hosts: readonly FleetHost[]): Promise<unknown[]> {
  return Promise.all(
    hosts.map(async (host) => {
      // A service that was just restarted needs a moment before it listens.
      await until(async () => (await servedVersion(host)) === readRelease(host, 'VERSION').trim());
      return servedVersion(host);
    }),
  );
}

/** The next run needs no help to bring its version everywhere. */
export async function expectNext({ shop }: TwoStages, next: string, boundary: string): Promise<void> {
  const run = await shop.run('deploy');
  expect(['success', 'unchanged'], `${boundary}\n${run.log}`).toContain(run.outputs.status);
  await expectServing(shop, next);
}
