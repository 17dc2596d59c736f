import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deploy } from '../../../../src/modes/deploy';
import type { Result } from '../../../../src/report/result';
import { type LocalFleet, openLocalFleet } from '../local-fleet';
import { openLive, run, serving, statuses } from './fleet';

const HOSTS = ['a', 'b', 'c'];
const OLD = { a: '1', b: '1', c: '1' };
const NEW = { a: '2', b: '2', c: '2' };

/** Two stages, with gates at one of the four places where they may stand. */
function withGates(place: 'before one' | 'after one' | 'before two', gates: string, more = ''): string {
  const own = (stage: string) => (place.endsWith(stage) ? `, ${place.split(' ')[0]}: [${gates}]` : '');
  return `{ stages: [{ name: one, hosts: [a, b]${own('one')}${more} }, { name: two, hosts: [c]${own('two')}${more} }], deadline: 5h }`;
}

const onHosts = (run: string, more = '') => `{ name: load, run: '${run}', run_on: host${more} }`;

async function deployWith(environment: string, app?: readonly string[]): Promise<LocalFleet & { result: Result }> {
  const fleet = await openLive({ hosts: HOSTS, environment, ...(app === undefined ? {} : { app }) });
  fleet.write({ VERSION: '2' });
  return Object.assign(fleet, { result: await run(fleet, { version: 'v2' }) });
}

const gatesOf = ({ stages }: Result) => stages.flatMap(({ gates }) => gates);
const left = (fleet: LocalFleet, host: string, file: string) => {
  const path = join(fleet.root(host), file);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined;
};

describe('a gate on hosts', () => {
  const WRITE = 'echo "$BOWLINE_APP $BOWLINE_HOST $BOWLINE_STAGE $BOWLINE_ENVIRONMENT $(cat VERSION)" >../../told';

  test.each([
    ['before one', '1', ['a', 'b']],
    ['after one', '2', ['a', 'b']],
    ['before two', '1', ['c']],
  ] as const)('%s runs in version %s on %s', async (place, version, hosts) => {
    using fleet = await deployWith(withGates(place, onHosts(WRITE)));
    expect(fleet.result).toMatchObject({ status: 'success' });
    expect(serving(fleet, HOSTS)).toEqual(NEW);
    const stage = place.split(' ')[1];
    for (const host of HOSTS) {
      const told = `shop ${host} ${stage} production ${version}`;
      expect(left(fleet, host, 'told'), host).toBe((hosts as readonly string[]).includes(host) ? told : undefined);
    }
    expect(gatesOf(fleet.result)).toEqual([{ name: 'load', status: 'success', detail: `on ${hosts.join(', ')}` }]);
  });

  test('is told the release and the version that it runs in, and has the env of it', async () => {
    const told = 'echo "$BOWLINE_RELEASE $BOWLINE_VERSION $COLOUR" >../../told';
    using fleet = await deployWith(withGates('after one', onHosts(told)), ['env: { COLOUR: blue }']);
    expect(left(fleet, 'a', 'told')).toBe(`${fleet.result.id} v2 blue`);
  });

  test('marked `once` runs on the first host only', async () => {
    using fleet = await deployWith(withGates('after one', onHosts(WRITE, ', once: true')));
    expect(HOSTS.map((host) => left(fleet, host, 'told') !== undefined)).toEqual([true, false, false]);
    expect(gatesOf(fleet.result)).toEqual([{ name: 'load', status: 'success', detail: 'on a' }]);
  });

  test.each([
    ['before one', 'aborted', OLD, { a: 'skipped', b: 'failed', c: 'skipped' }],
    ['after one', 'rolled_back', OLD, { a: 'rolled_back', b: 'rolled_back', c: 'skipped' }],
  ] as const)('%s that fails on one host ends the run as %s', async (place, status, versions, hosts) => {
    const check = 'echo "I am $BOWLINE_HOST"; [ "$BOWLINE_HOST" != b ] || exit 7';
    using fleet = await deployWith(withGates(place, onHosts(check)));
    const { result } = fleet;
    expect(result).toMatchObject({ status, error: { code: 'command', host: 'b', step: 'load' } });
    expect(result.error?.message).toMatch(/^b \(local\): the gate load of one failed with exit code 7: I am b$/);
    expect(serving(fleet, HOSTS)).toEqual(versions);
    expect(statuses(result)).toEqual(hosts);
    expect(gatesOf(result)).toEqual([{ name: 'load', status: 'failed', detail: 'I am b' }]);
    expect(result.hosts.find(({ host }) => host === 'b')?.steps).toContainEqual(
      expect.objectContaining({ name: 'one: load', status: 'failed' }),
    );
  });

  test.each([
    ['rollback_stage', 'partial_success', { a: '2', b: '2', c: '1' }],
    ['keep_others', 'partial_success', { a: '2', b: '2', c: '1' }],
    ['rollback_all', 'rolled_back', OLD],
  ] as const)('before a later stage that fails goes by the policy of it: %s', async (policy, status, versions) => {
    using fleet = await deployWith(withGates('before two', onHosts('exit 1'), `, on_failure: ${policy}`));
    expect(fleet.result).toMatchObject({ status, error: { code: 'command', host: 'c' } });
    expect(serving(fleet, HOSTS)).toEqual(versions);
  });

  test('that fails on several hosts tells of each', async () => {
    using fleet = await deployWith(withGates('before one', onHosts('echo "no $BOWLINE_HOST"; exit 1')));
    expect(fleet.result.error?.message.split('\n')).toEqual([
      expect.stringMatching(/^a .*: no a$/),
      expect.stringMatching(/^b .*: no b$/),
    ]);
    expect(fleet.result.status).toBe('aborted');
  });

  test('that takes too long is ended on the host', async () => {
    using fleet = await deployWith(withGates('before one', onHosts('echo begun; sleep 30', ', timeout: 1s')));
    expect(fleet.result.error?.message).toMatch(/^a \(local\): .* was ended: its time was up after 1 s: begun$/m);
    expect(fleet.result.error?.hint).toContain('Raise `timeout` of the gate');
    expect(serving(fleet, HOSTS)).toEqual(OLD);
  });

  test('streams what it prints', async () => {
    using fleet = await deployWith(withGates('after one', onHosts('echo "hello from $BOWLINE_HOST"')));
    expect(fleet.said).toEqual(expect.arrayContaining(['hello from a', 'hello from b']));
  });

  test('left out by `skip` runs nowhere', async () => {
    using fleet = await openLive({ hosts: HOSTS, environment: withGates('after one', onHosts('exit 1')) });
    fleet.write({ VERSION: '2' });
    expect(await run(fleet, { skip: 'load' })).toMatchObject({ status: 'success' });
    expect(await run(fleet, { skip: 'laod', force: 'redeploy' }).catch((error: Error) => error)).toMatchObject({
      code: 'input',
      message: expect.stringContaining('did you mean `load`?'),
    });
  });

  test('does not ask a host that was left behind', async () => {
    const environment = `{ stages: [{ name: one, hosts: [a, b, c], ready: 2, after: [${onHosts(WRITE)}] }] }`;
    const app = ['hooks: { before_prepare: [\'[ "$BOWLINE_HOST" != b ]\'] }'];
    using fleet = await openLive({ hosts: HOSTS, environment, app: [] });
    fleet.configure(app);
    fleet.write({ VERSION: '2' });
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'partial_success' });
    expect(gatesOf(result)).toEqual([{ name: 'load', status: 'success', detail: 'on a, c' }]);
    expect(left(fleet, 'b', 'told')).toBeUndefined();
  });
});

describe('a gate before anything is live', () => {
  const environment = (more = '') => `{ stages: [{ name: one, hosts: [a, b], before: [${onHosts('exit 1', more)}] }] }`;

  test.each([[''], [', once: true'], [', app: shop']])('is skipped, and does not pass: %s', async (more) => {
    using fleet = openLocalFleet({ hosts: ['a', 'b'], environment: environment(more) });
    fleet.write({ VERSION: '1' });
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'success' });
    const detail = 'a: nothing of shop is live yet; b: nothing of shop is live yet';
    expect(gatesOf(result)).toEqual([{ name: 'load', status: 'skipped', detail }]);
  });

  test('on one host of several runs on the others', async () => {
    using fleet = openLocalFleet({ hosts: ['a', 'b'], environment: '{ hosts: [a] }' });
    fleet.write({ VERSION: '1' });
    await run(fleet);
    fleet.configure([], environment().replace('exit 1', 'true'));
    fleet.write({ VERSION: '2' });
    const [gate] = gatesOf(await run(fleet));
    expect(gate).toEqual({
      name: 'load',
      status: 'success',
      detail: 'on a; not on b: nothing of shop is live yet',
    });
  });
});

describe('a gate on the runner', () => {
  test.each([
    ['before one', 'one'],
    ['after one', 'one'],
    ['before two', 'two'],
  ] as const)('%s is told what it stands before', async (place, stage) => {
    const told = 'echo "$BOWLINE_ENVIRONMENT/$BOWLINE_STAGE/$BOWLINE_VERSION/$BOWLINE_RELEASE/$BOWLINE_HOST."';
    using fleet = await deployWith(withGates(place, `{ name: tests, run: '${told}' }`));
    expect(fleet.said).toContain(`production/${stage}/v2/${fleet.result.id}/.`);
  });

  test('that fails before the first stage leaves everything untouched', async () => {
    using fleet = await deployWith(withGates('before one', "{ name: tests, run: 'echo 2 failed; exit 3' }"));
    expect(fleet.result).toMatchObject({ status: 'aborted' });
    expect(fleet.result.error?.message).toBe('on the runner: the gate tests of one failed with exit code 3: 2 failed');
    expect(serving(fleet, HOSTS)).toEqual(OLD);
    for (const host of HOSTS) expect(fleet.journal(host).filter(({ event }) => event === 'attempt')).toHaveLength(1);
  });

  test('prints while it runs', async () => {
    const wait = 'touch begun; echo ready; until [ -e go ]; do sleep 0.02; done; echo done';
    const fleet = await openLive({
      hosts: HOSTS,
      environment: withGates('before one', `{ name: tests, run: '${wait}' }`),
    });
    using _ = fleet;
    fleet.write({ VERSION: '2' });
    const running = run(fleet);
    await expect.poll(() => fleet.said, { timeout: 20_000 }).toContain('ready');
    expect(fleet.said).not.toContain('done');
    fleet.write({ '../go': '' });
    expect(await running).toMatchObject({ status: 'success' });
    expect(fleet.said).toContain('done');
  });
});

describe('a gate that verifies another environment', () => {
  const ENVIRONMENTS = (gate = '{ verify: test }', place = 'before', more = '') => `
    stages: [{ name: one, hosts: [a], ${place}: [${gate}]${more} }]
    deadline: 2h
  test: { hosts: [t, u], apps: { shop: { checks: { mine: { type: command, run: '! [ -e ../../ill ]' } } } } }
default_environment: production`;

  async function openTwo(environments = ENVIRONMENTS()): Promise<LocalFleet> {
    const fleet = openLocalFleet({ hosts: ['a', 't', 'u'], environment: environments });
    fleet.write({ VERSION: '1' });
    expect(await fleet.run(deploy, 'deploy', { environment: 'test' })).toMatchObject({ status: 'success' });
    fleet.said.length = 0;
    return fleet;
  }

  const make = (fleet: LocalFleet, host: string) => fleet.write({ [`../${host}/shop/ill`]: '' });

  test('passes when all checks do, and says how many', async () => {
    using fleet = await openTwo();
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'success' });
    expect(gatesOf(result)).toEqual([{ name: 'verify test', status: 'success', detail: '2 hosts, 2 checks passed' }]);
    expect(fleet.live('a')).toBe(result.id);
  });

  test('leaves nothing of it in the run: no host, no journal, no verdict', async () => {
    using fleet = await openTwo();
    const before = ['t', 'u'].map((host) => fleet.journal(host));
    const result = await run(fleet);
    expect(['t', 'u'].map((host) => fleet.journal(host))).toEqual(before);
    expect(result.hosts.map(({ host }) => host)).toEqual(['a']);
    expect(fleet.said.filter((line) => line === 'phase connect')).toHaveLength(1);
  });

  test.each([
    ['one host', ['t']],
    ['the other', ['u']],
    ['both', ['t', 'u']],
  ])('fails by the checks of %s, and says which', async (_name, ill) => {
    using fleet = await openTwo();
    for (const host of ill) make(fleet, host);
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'aborted', error: { code: 'verification', step: 'verify test' } });
    for (const host of ['t', 'u']) {
      const told = `${host}: shop: mine failed`;
      if (ill.includes(host)) expect(result.error?.message).toContain(told);
      else expect(result.error?.message).not.toContain(told);
    }
    expect(result.error?.hint).toContain('bowline verify --environment test');
    expect(gatesOf(result)).toMatchObject([{ name: 'verify test', status: 'failed' }]);
    expect(existsSync(join(fleet.root('a'), 'current'))).toBe(false);
  });

  test('after a stage that fails rolls back by its policy', async () => {
    using fleet = await openTwo(ENVIRONMENTS('{ verify: test }', 'after'));
    const first = await run(fleet);
    expect(first).toMatchObject({ status: 'success' });
    make(fleet, 'u');
    fleet.write({ VERSION: '2' });
    expect(await run(fleet)).toMatchObject({ status: 'rolled_back' });
    expect(fleet.live('a')).toBe(first.id);
  });

  test('fails where nothing is live there', async () => {
    using fleet = openLocalFleet({ hosts: ['a', 't', 'u'], environment: ENVIRONMENTS() });
    fleet.write({ VERSION: '1' });
    const result = await run(fleet);
    expect(result).toMatchObject({ status: 'aborted', error: { code: 'verification' } });
    expect(result.error?.message).toBe('the gate verify test: t: shop: nothing is live');
  });

  test('fails when its time is up', async () => {
    using fleet = await openTwo();
    fleet.configure([], ENVIRONMENTS('{ verify: test, timeout: 1s }').replace('! [ -e ../../ill ]', 'sleep 20'));
    const running = run(fleet);
    await expect.poll(() => fleet.said.length, { timeout: 20_000 }).toBeGreaterThan(0);
    const ticking = setInterval(() => fleet.clock.pass(200), 200);
    const result = await running.finally(() => clearInterval(ticking));
    expect(result.error?.message).toBe('the gate verify test: its time was up after 1 s');
    expect(result.status).toBe('aborted');
  });

  test.each([
    [
      'a check',
      "run: '! [ -e ../../ill ]' } } } }",
      "run: 'true', when: [pre] } } } }",
      'no check is made at the moment',
    ],
    ['a variable', 'hosts: [t, u]', 'url: "https://${NOT_SET_HERE}/", hosts: [t, u]', 'NOT_SET_HERE'],
  ])('needs %s of that environment before anything is touched', async (_name, from, to, told) => {
    using fleet = await openTwo();
    fleet.configure([], ENVIRONMENTS().replace(from, to));
    await expect(run(fleet)).rejects.toThrow(told);
    await expect(run(fleet)).rejects.toThrow('the gate verify test: ');
    await expect(run(fleet)).rejects.toMatchObject({ hint: expect.stringContaining('docs/gates.md') });
    expect(fleet.said.filter((line) => line.startsWith('phase'))).toEqual([]);
    expect(await run(fleet, { skip: 'verify test' })).toMatchObject({ status: 'success' });
  });

  test('goes on with what a host that is gone says', async () => {
    using fleet = await openTwo();
    rmSync(fleet.root('u'), { recursive: true });
    const result = await run(fleet);
    expect(result.error?.message).toBe('the gate verify test: u: shop: nothing is live');
  });
});
