import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Crowd, type CrowdHost, missingCrowd, startCrowd } from '../../fixtures/crowd';
import { expectStatus, lastLines, readResult } from '../shop';
import { deploy, namesOf } from './crowd-runs';

/** A program that answers, files, and one that a command starts. */
const APPS = ['shop', 'docs', 'worker'];
const ORDER = 'echo "$BOWLINE_APP $BOWLINE_VERSION" >>../../../order';

/** Two stages, in which the second goes back by itself. */
function configure(crowd: Crowd, ill: string): void {
  crowd.configure((config, shop) => {
    const base = { source: shop.source, hooks: { after_activate: [{ run: ORDER }] } };
    const check = `[ "$(cat VERSION)" = 1.0.0 ] || [ "$BOWLINE_HOST" = web-001 ] || { echo no such table: orders; exit 1; }`;
    const path = (app: string) => join(crowd.project.base, 'hosts/{host}', app);
    const [start, stop, status] = [
      'cp VERSION ../../shared/up',
      'rm -f ../../shared/up',
      'cmp -s VERSION ../../shared/up',
    ];
    config.apps = {
      shop: { ...shop, ...base },
      docs: { ...base, path: path('docs'), runtime: 'static' },
      worker: { ...base, path: path('worker'), runtime: { command: { start, stop, status, soak: '100ms' } } },
    };
    Object.assign(config.apps[ill] ?? {}, { checks: { table: { type: 'command', run: check } } });
    const stages = [
      { name: 'one', hosts: namesOf(crowd, 1, 1) },
      { name: 'two', hosts: namesOf(crowd, 2), on_failure: 'rollback_stage' },
    ];
    const apps = Object.fromEntries(APPS.map((app) => [app, {}]));
    config.environments = { production: { stages, apps } };
  });
}

const readLive = ({ path }: CrowdHost, app: string) =>
  readFileSync(join(path, '..', app, 'current/VERSION'), 'utf8').trim();

/** The switches on each host since the last look, in their order. */
function takeOrder({ hosts }: Crowd): string[][] {
  return hosts.map(({ path }) => {
    const lines = readFileSync(join(path, '../order'), 'utf8').trim().split('\n');
    rmSync(join(path, '../order'));
    return lines;
  });
}

describe.skipIf(missingCrowd !== undefined)(
  'several apps of several kinds go through two stages',
  { timeout: 120_000 },
  () => {
    test.each(APPS)('and where %s fails in the second, all of that stage go back in the reverse order', async (ill) => {
      await using crowd = await startCrowd(3, { runtime: 'command' });
      configure(crowd, ill);
      expectStatus(await deploy(crowd, '1.0.0'), 'success');
      const forth = (version: string) => APPS.map((app) => `${app} ${version}`);
      expect(takeOrder(crowd)).toEqual(crowd.hosts.map(() => forth('1.0.0')));

      const told = await deploy(crowd, '2.0.0');
      expectStatus(told, 'partial_success');
      const there = crowd.hosts.map((host) => APPS.map((app) => readLive(host, app)));
      expect(there).toEqual([APPS.map(() => '2.0.0'), APPS.map(() => '1.0.0'), APPS.map(() => '1.0.0')]);
      const back = forth('1.0.0').reverse();
      expect(takeOrder(crowd)).toEqual([forth('2.0.0'), ...[2, 3].map(() => [...forth('2.0.0'), ...back])]);
      for (const { appPort } of crowd.hosts.slice(1)) {
        const answer = await fetch(`http://127.0.0.1:${appPort}/health`, { headers: { connection: 'close' } });
        expect(await answer.json()).toMatchObject({ version: '1.0.0' });
      }

      const { error, stages, hosts } = readResult(told);
      expect(error).toMatchObject({ code: 'verification', app: ill });
      expect(stages.map(({ status }) => status)).toEqual(['success', 'rolled_back']);
      expect(hosts.map(({ host, app, status }) => `${host} ${app} ${status}`).sort()).toEqual(
        namesOf(crowd)
          .flatMap((name, index) => APPS.map((app) => `${name} ${app} ${index === 0 ? 'success' : 'rolled_back'}`))
          .sort(),
      );
      expect(lastLines(told.log, 3)).toContain('no such table: orders');
    });
  },
);
