import { expect, test } from 'vitest';
import type { BlueGreenRuntime } from '../../../src/config/runtimes/blue-green';
import { listInstalls } from '../../../src/plan/installs';
import { makeAddress, makeTarget } from './target';

const runtime: BlueGreenRuntime = {
  kind: 'blue_green',
  carrier: { kind: 'systemd', unit: 'shop@{port}.service', scope: 'system' },
  ports: { blue: 5001, green: 5002 },
  site: 'https://shop.example.com',
  proxy: { kind: 'nginx' },
  drainMs: 0,
  keepWarmMs: 0,
  proofSoakMs: 0,
};

test('a text that is the same on several hosts is told once, with all of them', () => {
  const targets = ['web-1', 'web-2', 'web-3'].map((name) =>
    makeTarget({ host: { ...makeAddress(name), ...(name === 'web-3' ? { user: 'ops' } : {}) }, runtime }),
  );
  const rows = listInstalls(targets).map(({ app, hosts, what }) => [app, hosts, what]);
  expect(rows).toEqual([
    ['shop', ['web-1', 'web-2'], 'the unit shop@.service'],
    ['shop', ['web-1', 'web-2', 'web-3'], 'the site https://shop.example.com of nginx'],
    ['shop', ['web-3'], 'the unit shop@.service'],
  ]);
});

test('apps with nothing to install have no rows', () => expect(listInstalls([makeTarget()])).toEqual([]));
