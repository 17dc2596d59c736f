import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { LockHeldError } from '../../../src/errors';
import type { Fleet, Machine } from '../../../src/rollout/fleet';
import { Ledger } from '../../../src/rollout/ledger';
import { lockFleet } from '../../../src/rollout/lock';
import { readFacts } from '../../../src/rollout/read-facts';
import { isFree, sessionOf } from '../phases/held';
import { makeAddress, makeTarget } from '../plan/target';
import { makeFolder, openShellHost, type ToolBox } from '../shell/shells';
import { makeWorld } from './site';

const SH = { name: 'sh', argv: ['/bin/sh'] } as const;

interface Run extends AsyncDisposable {
  readonly ledger: Ledger;
  lock(waitMs?: number): Promise<'won' | string>;
}

describe('the locks of several hosts', () => {
  const folders: ToolBox[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) folder[Symbol.dispose]();
  });

  function makeHosts(): string {
    const folder = makeFolder();
    folders.push(folder);
    return folder.path;
  }

  /** A run over hosts that are folders of this machine. */
  async function begin(base: string, name: string, hosts: readonly string[]): Promise<Run> {
    const targets = hosts.map((host) => makeTarget({ host: makeAddress(host), path: join(base, host) }));
    const ledger = new Ledger(targets, () => new Date());
    const machines = await Promise.all(
      targets.map(async (target): Promise<Machine> => {
        const host = { ...openShellHost(SH), name: target.host.name };
        const session = sessionOf(host);
        const world = makeWorld(host, base, []);
        const facts = await readFacts(session, [target], world, world.signal, false);
        return { ...session, address: target.host, targets: [target], facts, lock: undefined, lockScope: 'app' };
      }),
    );
    const [first] = machines;
    if (first === undefined) throw new Error('a run has a host');
    const world = makeWorld(first.host, base, []);
    const letGo = async () => {
      await Promise.all(machines.map(({ lock }) => lock?.[Symbol.asyncDispose]()));
    };
    const fleet: Fleet = { machines, parallel: 10, ledger, world, [Symbol.asyncDispose]: letGo };
    return {
      ledger,
      async lock(waitMs = 0) {
        const options = { fleet, machines, waitMs, holder: `run ${name}`, run: name, signal: world.signal };
        try {
          await lockFleet(options, options);
          return 'won';
        } catch (error) {
          if (!(error instanceof LockHeldError)) throw error;
          await letGo();
          return error.holder;
        }
      },
      [Symbol.asyncDispose]: letGo,
    };
  }

  test('are taken by one run, and free when it ends', async () => {
    const base = makeHosts();
    const hosts = ['a', 'b', 'c'];
    const one = await begin(base, 'one', hosts);
    expect(await one.lock()).toBe('won');
    const steps = one.ledger.entries.flatMap((entry) => entry.steps.map(({ name, status }) => [name, status]));
    expect(steps).toEqual(hosts.map(() => ['lock', 'success']));
    await using two = await begin(base, 'two', hosts);
    expect(await two.lock()).toBe('run one');
    await one[Symbol.asyncDispose]();
    expect(hosts.map((host) => isFree(join(base, host, '.bowline/lock')))).toEqual([true, true, true]);
    expect(await two.lock()).toBe('won');
  });

  test('go to one of two runs that begin at the same time', async () => {
    for (let round = 0; round < 5; round += 1) {
      const base = makeHosts();
      await using one = await begin(base, 'one', ['a', 'b', 'c', 'd']);
      await using two = await begin(base, 'two', ['a', 'b', 'c', 'd']);
      const ends = await Promise.all([one.lock(), two.lock()]);
      expect(ends.filter((end) => end === 'won')).toHaveLength(1);
    }
  });

  test('go to one of two runs at least, also where their hosts are only partly the same', async () => {
    for (let round = 0; round < 5; round += 1) {
      const base = makeHosts();
      await using one = await begin(base, 'one', ['a', 'c', 'd', 'e']);
      await using two = await begin(base, 'two', ['b', 'c', 'd', 'e']);
      const ends = await Promise.all([one.lock(), two.lock()]);
      expect(ends.filter((end) => end === 'won')).toHaveLength(1);
      const winner = ends[0] === 'won' ? 'one' : 'two';
      expect(ends).toContain(`run ${winner}`);
    }
  });
});
