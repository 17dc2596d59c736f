import { describe, expect, test } from 'vitest';
import { nameOfSite, onLoopback } from '../../../src/checks/own-address';
import { COLORS } from '../../../src/config/runtimes/blue-green';
import type { Target } from '../../../src/config/targets/target';
import { planDeploy } from '../../../src/plan/deploy';
import { withColor, withMemory, withRememberedRuntime } from '../../../src/plan/remembered';
import { commandVariables } from '../../../src/release/variables';
import { carrierOf } from '../../../src/runtimes/carriers/choose';
import { instanceOf } from '../../../src/runtimes/color-unit';
import { colorOf, readColors } from '../../../src/runtimes/colors';
import { resolve } from '../config/fixture';
import { WHOLE, write } from '../config/runtimes/colors';
import { makeFacts, type Scene } from '../plan/host-facts';
import { makeTarget } from '../plan/target';
import { colorRuntime, NEW, OLD } from './color-host';

const facts = (said: Readonly<Record<string, string>>) => ({
  read: (key: string) => said[key],
  readText: () => undefined,
});
const FIRST = '20261121T010152Z-0000000';
const runtime = colorRuntime();
const makeColored = (changes: Partial<Target> = {}) => makeTarget({ runtime, port: 80, ...changes });

describe('what a host says of its colours', () => {
  test('is what serves, and the release of each', () => {
    expect(readColors(facts({ color: 'green', release: NEW, blue: OLD, green: NEW }))).toEqual({
      serves: 'green',
      release: NEW,
      releases: { blue: OLD, green: NEW },
    });
  });

  test.each([[{}], [{ color: '', release: '', blue: '', green: '' }], [{ color: 'red' }], [{ silence: 'no answer' }]])(
    'may be nothing: %j',
    (said) => {
      expect(readColors(facts(said))).toEqual({ serves: null, release: null, releases: { blue: null, green: null } });
    },
  );

  test.each([
    ['the one that has it', { color: 'blue', blue: OLD, green: NEW }, NEW, 'green'],
    ['the one that serves it', { color: 'green', blue: OLD, green: NEW }, NEW, 'green'],
    ['the other one where none has it', { color: 'green', green: OLD }, NEW, 'blue'],
    ['the other one where none is meant', { color: 'blue', blue: OLD }, null, 'green'],
    ['green where nothing was ever switched', {}, NEW, 'green'],
  ])('gives a release the colour: %s', (_what, said, release, color) => {
    expect(colorOf(readColors(facts(said)), release)).toBe(color);
  });
});

describe('an app as one of its colours', () => {
  const health = { path: '/health' };
  const lines = `env: { A: "1" }
health: { path: /health }
checks:
  smoke: { paths: [/] }
  outside: { type: http, url: "https://shop.example.com/" }
  inside: { type: http, url: "http://127.0.0.1:9/" }`;
  const [target = makeTarget()] = resolve(write(WHOLE, lines)).targets;

  test.each(COLORS)('is a service that is asked past the proxy: %s', (color) => {
    const user = { ...runtime, carrier: { ...runtime.carrier, scope: 'user' as const }, proofSoakMs: 7 };
    const { target: one } = carrierOf(target, user, color);
    const port = runtime.ports[color];
    expect(one).toMatchObject({
      app: 'shop',
      env: { A: '1' },
      color,
      port,
      link: String(port),
      health,
      runtime: { kind: 'systemd', unit: `shop@${port}.service`, scope: 'user', soakMs: 7 },
    });
    const types = one.checks.map(({ type, name }) => `${type} ${name}`);
    expect(types).toEqual(expect.arrayContaining(['process process', 'health health', 'smoke smoke', 'http inside']));
    expect(types).not.toContain('http outside');
    expect(onLoopback(one, port, '/health').href).toBe(`http://127.0.0.1:${port}/health`);
    expect(nameOfSite(one)).toBeUndefined();
  });

  test.each([
    ['shop@{port}.service', ['5001', '5002']],
    ['shop@{color}.service', ['blue', 'green']],
    ['shop@eu-{port}.service', ['eu-5001', 'eu-5002']],
  ])('is named by what is behind the @ of %s', (unit, names) => {
    expect(COLORS.map((color) => instanceOf({ ...runtime, carrier: { ...runtime.carrier, unit } }, color))).toEqual(
      names,
    );
  });

  test('has the variables of its colour', () => {
    const variables = (changes: Partial<Target>) => {
      const { BOWLINE_PORT, BOWLINE_COLOR } = commandVariables(makeColored(changes), NEW, '1');
      return [BOWLINE_PORT, BOWLINE_COLOR];
    };
    expect(variables({ color: 'green' })).toEqual(['5002', 'green']);
    expect(variables({ color: 'blue' })).toEqual(['5001', 'blue']);
    expect(variables({})).toEqual(['80', undefined]);
    expect(variables(carrierOf(target, runtime, 'green').target)).toEqual(['5002', 'green']);
    expect(Object.keys(commandVariables(makeTarget(), NEW, null))).not.toContain('BOWLINE_COLOR');
  });
});

describe('a site', () => {
  test.each([
    ['http://shop.example.com', 80, 'http://127.0.0.1/health', 'shop.example.com'],
    ['http://shop.example.com:8080', 8080, 'http://127.0.0.1:8080/health', 'shop.example.com:8080'],
    ['https://shop.example.com', 443, 'https://127.0.0.1/health', 'shop.example.com'],
    ['https://SHOP.example.com:8443/', 8443, 'https://127.0.0.1:8443/health', 'shop.example.com:8443'],
  ])('at %s is asked on the loopback', (site, port, url, name) => {
    const target = makeColored({ runtime: { ...runtime, site } });
    expect(onLoopback(target, port, 'health').href).toBe(url);
    expect(onLoopback(target, port, '/health').href).toBe(url);
    expect(nameOfSite(target)).toBe(name);
  });

  test('of another runtime has no name', () => {
    expect(nameOfSite(makeTarget())).toBeUndefined();
    expect(onLoopback(makeTarget(), 8000, '/x').href).toBe('http://127.0.0.1:8000/x');
  });
});

describe('what is live', () => {
  const said = (colors: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(colors).map(([key, value]) => [`runtime.${key}`, value]));
  const appOf = (target: Target, scene: Scene) => {
    const app = makeFacts([target], scene).apps.get('shop');
    if (app === undefined) throw new Error('it was not read');
    return app;
  };
  const releases = { [OLD]: { runtime }, [NEW]: { runtime } };
  const served = { color: 'green', release: NEW, blue: OLD, green: NEW };

  test('is what the proxy says it serves, and a switch that was cut in two is left over', () => {
    const halfway = appOf(makeColored(), { live: OLD, releases, app: said(served) });
    expect([halfway.live, halfway.hasLeftovers]).toEqual([NEW, true]);
    const whole = appOf(makeColored(), { live: NEW, releases, app: said(served) });
    expect([whole.live, whole.hasLeftovers]).toEqual([NEW, false]);
    const locked = appOf(makeColored(), { live: OLD, releases, app: { ...said(served), locked: 'somebody' } });
    expect([locked.live, locked.hasLeftovers]).toEqual([NEW, false]);
  });

  test.each<[string, Record<string, string>, boolean]>([
    ['alone', { 'runs.green': 'yes' }, false],
    ['and the other colour runs on, which a run could not stop', { 'runs.green': 'yes', 'runs.blue': 'yes' }, true],
    ['and the other colour is kept warm', { 'runs.blue': 'yes', 'warm.blue': 'yes' }, false],
  ])('runs %s', (_what, runs, expected) => {
    const app = appOf(makeColored(), { live: NEW, releases, app: said({ ...served, ...runs }) });
    expect([app.live, app.hasLeftovers]).toEqual([NEW, expected]);
  });

  test.each([[{ silence: 'no answer' }], [{ color: 'blue' }]])(
    'is where `current` leads to where the proxy says %j',
    (colors) => {
      const app = appOf(makeColored(), { live: OLD, releases, app: said(colors) });
      expect([app.live, app.hasLeftovers]).toEqual([OLD, false]);
    },
  );

  test('gives each release its colour, as it is run', () => {
    const target = makeColored();
    const app = appOf(target, {
      live: NEW,
      releases: { ...releases, [FIRST]: { runtime: { kind: 'static' } } },
      app: said(served),
    });
    expect(withRememberedRuntime(target, app, OLD)).toMatchObject({ color: 'blue', runtime });
    expect(withRememberedRuntime(target, app, NEW)).toMatchObject({ color: 'green', runtime });
    expect(withRememberedRuntime(target, app, 'next').color).toBe('blue');
    expect(withRememberedRuntime(target, app, null).color).toBeUndefined();
    // What was run in another way before has no colour, also where the app has one now.
    expect(withRememberedRuntime({ ...target, color: 'green' }, app, FIRST)).toMatchObject({ color: undefined });
    expect(withMemory(target, app, OLD).target.color).toBe('blue');
    const plain = makeTarget();
    expect(withColor(plain, app.runtime, NEW)).toBe(plain);
  });

  test('is left for the other colour by a deploy, and keeps its own where nothing changes', () => {
    const target = makeColored();
    const plan = (mustRedeploy: boolean) => {
      const host = makeFacts([target], { live: NEW, releases, app: said(served) });
      const content = new Map([['shop', { contentId: 'x' }]]);
      const question = {
        targets: [target],
        facts: new Map([['web-1', host]]),
        content,
        secrets: new Map(),
        revision: null,
      };
      return planDeploy({ ...question, mustRedeploy, newKey: '', unhealthy: new Set() }).targets[0];
    };
    expect(plan(true)).toMatchObject({ action: 'deploy', live: NEW, target: { color: 'blue' } });
  });
});
