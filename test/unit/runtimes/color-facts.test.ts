import { describe, expect, test } from 'vitest';
import type { BlueGreenRuntime, Units } from '../../../src/config/runtimes/blue-green';
import type { Target } from '../../../src/config/targets/target';
import { runtimeOf } from '../../../src/runtimes/choose';
import { makeTarget } from '../plan/target';
import { colorRuntime, NEW, OLD } from './color-host';

const user = { isRoot: false };

/** What systemd says of a unit that runs from the link of its colour. */
const shown = (port: number, path = '/srv/shop-production', more = '') =>
  `LoadState=loaded\nWorkingDirectory=${path}/${port}\nUser=shop\n${more}`;

/** The facts of a host on which all is well and blue serves; null leaves one out. */
function answers(changes: Readonly<Record<string, string | null>> = {}) {
  const said: Readonly<Record<string, string | null>> = {
    color: 'blue',
    release: OLD,
    blue: OLD,
    green: NEW,
    'carrier.blue.show': shown(5001),
    'carrier.green.show': shown(5002),
    ...changes,
  };
  const read = (key: string) => said[key] ?? undefined;
  return { read, readText: read };
}

const missing = (changes: Readonly<Record<string, string | null>>, target: Partial<Target> = {}) =>
  runtimeOf(makeTarget({ runtime: colorRuntime(), ...target })).missing(answers(changes));

describe('what keeps two colours from being served', () => {
  test('is nothing on a host where all is well', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ release: null, blue: null, green: null })).toEqual([]);
    expect(missing({ color: 'green', release: NEW, on: 'yes' })).toEqual([]);
  });

  test.each([
    ['nobody to ask', { no_asker: 'yes' }, 'neither curl nor python3 is on this host to ask the proxy with', 'curl'],
    [
      'a site of another form',
      { color: null, silence: 'HTTP/1.1 404 Not Found, without the header Bowline-Color' },
      'the site http://shop.example.com of caddy does not tell its colour: HTTP/1.1 404 Not Found, without the header Bowline-Color',
      'Install the site once',
    ],
    [
      'no proxy',
      { color: null, silence: 'curl: (7) Failed to connect' },
      'caddy does not answer for http://shop.example.com on this host: curl: (7) Failed to connect',
      'Start it.',
    ],
    [
      'a folder that the proxy may not enter',
      { on: 'yes' },
      'caddy serves blue although /srv/shop-production/switch/green.on is there: it may not read /srv/shop-production/switch',
      'chmod o+x /srv/shop-production',
    ],
    [
      'another folder in the site',
      { release: 'x' },
      `caddy says that blue is x, and here it is ${OLD}`,
      'it has to be /srv/shop-production',
    ],
    [
      'another folder with nothing here',
      { blue: null },
      `caddy says that blue is ${OLD}, and here it is none`,
      'folder',
    ],
    [
      'no template',
      { 'carrier.blue.show': 'LoadState=not-found\n' },
      'there is no unit shop@5001.service',
      'Install the template shop@.service once',
    ],
    [
      'a template that the other colour alone lacks',
      { 'carrier.green.show': 'LoadState=masked\n' },
      'unit shop@5002.service is masked, so systemd starts it for nobody',
      'unmask shop@5002.service',
    ],
    [
      'a template that runs from elsewhere',
      { 'carrier.blue.show': shown(5001).replace('/5001', '/current') },
      expect.stringContaining('unit shop@5001.service does not run from /srv/shop-production/5001'),
      'WorkingDirectory=/srv/shop-production/5001',
    ],
    ['no systemd', { 'carrier.blue.no_systemd': 'down' }, 'systemd does not answer: down', 'Start it'],
    [
      'a port that somebody has',
      { 'listens.green': 'yes' },
      'port 5002 of green is taken by another program',
      "ss -ltnp 'sport = :5002'",
    ],
  ])('is %s', (_what, changes, message, hint) => {
    expect(missing(changes)).toEqual([{ message, hint: expect.stringContaining(hint) }]);
  });

  test('is no port on which the colour itself listens, nor that of the one that serves', () => {
    expect(missing({ 'listens.green': 'yes', 'runs.green': 'yes' })).toEqual([]);
    expect(missing({ 'listens.blue': 'yes' })).toEqual([]);
    expect(missing({ color: 'green', release: NEW, 'listens.blue': 'yes' })).toMatchObject([
      { message: expect.stringContaining('port 5001 of blue') },
    ]);
  });

  test('is all of it at once, and each of both colours once', () => {
    const both = { 'carrier.blue.show': 'LoadState=not-found', 'carrier.green.show': 'LoadState=not-found' };
    const found = missing({ ...both, color: null, silence: 'x', 'listens.green': 'yes' });
    expect(found.map(({ message }) => message.split(' ').slice(0, 4).join(' '))).toEqual([
      'caddy does not answer',
      'there is no unit',
      'port 5002 of green',
    ]);
  });

  test('is an environment that the template does not read from the link of the colour', () => {
    expect(missing({}, { env: { A: '1' } })).toMatchObject([
      {
        message: 'unit shop@5001.service does not read what the release brings',
        hint: expect.stringContaining('EnvironmentFile=/srv/shop-production/5001/.bowline/env'),
      },
    ]);
    const reads = (port: number) =>
      shown(port, undefined, `EnvironmentFiles=/srv/shop-production/${port}/.bowline/env (ignore_errors=no)\n`);
    const facts = { 'carrier.blue.show': reads(5001), 'carrier.green.show': reads(5002) };
    expect(missing(facts, { env: { A: '1' } })).toEqual([]);
  });
});

describe('the runtime of two colours', () => {
  const of = (changes: Partial<BlueGreenRuntime & Units> = {}, target: Partial<Target> = {}) =>
    runtimeOf(makeTarget({ runtime: colorRuntime(changes), ...target }));

  test('needs systemctl, and rights for both units', () => {
    const verbs = ['restart', 'stop', 'reset-failed', 'enable', 'disable'];
    expect(of()).toMatchObject({
      identity: 'blue_green systemd system shop@5001.service at 5001, systemd system shop@5002.service at 5002',
      tools: ['systemctl'],
      hasProcess: true,
      rights: [5001, 5002].flatMap((port) => verbs.map((verb) => ['systemctl', verb, `shop@${port}.service`])),
    });
    expect(of({ carrier: { kind: 'systemd', unit: 'shop@{port}.service', scope: 'user' } }).rights).toEqual([]);
    expect(of().holdsPort(answers())).toBe(true);
  });

  test('is read by the user of its unit, and live is what the proxy serves', () => {
    expect(of().reader(answers())).toBe('shop');
    expect(of().reader(answers({ 'carrier.blue.show': null }))).toBeNull();
    expect(of().live(answers(), NEW)).toBe(OLD);
    expect(of().live(answers({ release: null }), NEW)).toBe(NEW);
  });

  test('is what the last switch was to where the proxy was taken to a colour that is down', () => {
    const turned = { active: 'green', 'runs.green': 'yes' };
    expect(of().live(answers(turned), NEW)).toBe(NEW);
    expect(of().live(answers({ ...turned, 'runs.blue': 'yes' }), NEW)).toBe(OLD);
    expect(of().live(answers({ ...turned, 'runs.green': null }), NEW)).toBe(OLD);
    expect(of().drifts(answers(turned))).toEqual([
      `the proxy serves blue, ${OLD}; the last switch was to green, ${NEW}`,
    ]);
    expect(of().drifts(answers({ active: 'blue' }))).toEqual([]);
    expect(of().drifts(answers())).toEqual([]);
  });

  test('tells what is missing and what to know of each way to switch', () => {
    const api = of({ proxy: { kind: 'caddy_api', admin: 'http://127.0.0.1:2019', id: 'shop' } });
    expect(api.tools).toEqual(['systemctl', 'python3']);
    expect(api.notes(answers({ resume: 'no' }))).toEqual([expect.stringContaining('without --resume')]);
    expect(api.notes(answers({ resume: 'yes' }))).toEqual([]);
    expect(api.missing(answers({ silence: 'x sends to y: it is left as it is', color: null }))).toMatchObject([
      { message: expect.stringContaining('sends to y'), hint: expect.stringContaining('one colour alone') },
    ]);
    const include = of({ proxy: { kind: 'nginx_include', file: '/etc/nginx/b/x', reload: 'systemctl reload nginx' } });
    expect(include.rights.slice(-2)).toEqual([
      ['nginx', '-t'],
      ['systemctl', 'reload', 'nginx'],
    ]);
    expect(include.missing(answers({ folder: 'none' }))).toMatchObject([
      {
        message: 'there is no folder /etc/nginx/b',
        hint: expect.stringContaining('install -d -o deploy /etc/nginx/b'),
      },
    ]);
    expect(include.missing(answers({ file: '127.0.0.1:1 ' }))).toMatchObject([
      { message: '/etc/nginx/b/x sends to 127.0.0.1:1, which is neither blue nor green' },
    ]);
    const snippet = of({ proxy: { kind: 'caddy_snippet', file: '/etc/caddy/b/x', reload: './reload' } });
    expect(snippet.rights.some((words) => words.includes('reload'))).toBe(false);
    expect(snippet.notes(answers({ file: 'green' }))).toEqual([expect.stringContaining('/etc/caddy/b/x says green')]);
  });

  test('has what stands by once the colour is known', () => {
    expect(of().standBy).toBeUndefined();
    expect(of({}, { color: 'blue' }).standBy).toMatchObject({ port: 5001, link: '5001', color: 'blue' });
  });

  test('is green where nobody knows the colour of what starts', () => {
    const moment = { release: NEW, previous: null, version: null, user };
    expect(of().stage(moment).text).toBe(of({}, { color: 'green' }).stage(moment).text);
    expect(of().recall(NEW, user).text).toBe(of({}, { color: 'green' }).recall(NEW, user).text);
  });

  test('tells which colour is watched', () => {
    const state = ['ActiveState=active', 'SubState=running', 'NRestarts=2', 'MainPID=42'];
    expect(of().readState(['bw_color=green', ...state])).toMatchObject({
      running: true,
      detail: 'green: active (running), 2 restarts',
      restarts: 2,
      pid: 42,
    });
    expect(of().readState([])).toMatchObject({ running: false, detail: 'blue: unknown (unknown)' });
  });
});
