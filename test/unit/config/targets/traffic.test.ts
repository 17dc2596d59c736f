import { describe, expect, test } from 'vitest';
import { catchProblems, load, problemsOf, resolve } from '../fixture';

const COLORS =
  '{ blue_green: { systemd: "shop@{port}.service", ports: { blue: 1, green: 2 }, site: "http://s.example.com", PROXY: {} } }';

/** The canary stands in line 12. */
function withCanary(canary: string, { runtime = COLORS, proxy = 'caddy', more = '' } = {}): string {
  return `hosts:
  web-1: { address: 203.0.113.10 }
apps:
  shop:
    source: { upload: . }
    runtime: ${runtime.replace('PROXY', proxy)}
    health: /health
environments:
  production:
    hosts: [web-1]
    deadline: 90m
    canary: ${canary}
${more}`;
}

const wants = (traffic: string, more = '') => `{ for: 5m, traffic: ${traffic}${more} }`;

describe('steps of traffic', () => {
  test.each([
    ['5%', [5]],
    ['[5%, 25%, 100%]', [5, 25]],
    ['[7%, 29%, 57%, 99%]', [7, 29, 57, 99]],
  ])('of %s are %j, and belong to each target of the stage', (traffic, steps) => {
    const environment = resolve(withCanary(wants(traffic)));
    expect(environment.stages[0]?.canary?.traffic).toEqual(steps);
    expect(environment.targets.map(({ shares }) => shares)).toEqual([steps]);
  });

  test('are none without the key', () => {
    const environment = resolve(withCanary('{ for: 5m }'));
    expect(environment.stages[0]?.canary?.traffic).toBeUndefined();
    expect(environment.targets[0]).not.toHaveProperty('shares');
  });

  test.each([
    ['100%', '`traffic` has no step below 100%'],
    ['[100%]', '`traffic` has no step below 100%'],
    ['2.5%', '`traffic` has the step 2.5%'],
    ['99.5%', '`traffic` has the step 99.5%'],
    ['[25%, 5%]', '`traffic` does not rise at 5%'],
    ['[5%, 5%]', '`traffic` does not rise at 5%'],
    ['[5%, 100%, 50%]', '`traffic` has the step 100%'],
  ])('of %s are refused', (traffic, problem) => {
    const text = withCanary(wants(traffic));
    expect(problemsOf(text)).toEqual([expect.stringContaining(`12:5 ${problem}`)]);
    expect(catchProblems(() => load(text))[0]?.hint).toMatch(/^Write /);
  });

  test.each([
    ['0%', 'is more than 0%'],
    ['[]', 'the list is empty'],
    ['5', 'found 5'],
  ])('of %s are no shares', (traffic, problem) => {
    expect(problemsOf(withCanary(wants(traffic)))[0]).toContain(problem);
  });

  test('are compared on the same host, in the last stage too', () => {
    const compare = ', compare: { p95: 2x }';
    expect(problemsOf(withCanary(wants('5%', compare), { proxy: 'nginx' }))).toEqual([]);
    expect(problemsOf(withCanary(`{ for: 5m${compare} }`))[0]).toContain('no host is left on the old release');
  });

  test.each([
    [
      '{ systemd: shop.service }',
      '`shop` in `production` cannot be given a share of the traffic: it runs by `systemd`',
    ],
    ['static', 'it runs by `static`, and only `blue_green` has the old and the new release up at once'],
  ])('are refused by name for the runtime %s', (runtime, problem) => {
    const found = catchProblems(() =>
      load(withCanary(wants('5%'), { runtime, more: '' }).replace('health: /health', 'port: 80')),
    );
    const [told] = found.filter(({ message }) => message.includes('traffic'));
    expect(told?.message).toContain(problem);
    expect(told?.hint).toContain('Take `traffic` away, or move `shop` to a stage of its own');
    expect(told?.position.line).toBe(12);
  });

  test('each count in the deadline', () => {
    const text = withCanary(wants('[5%, 25%, 50%]')).replace('90m', '15m');
    expect(problemsOf(text)[0]).toContain(
      'the `deadline` 15m in `production` is shorter than what its stages may take',
    );
    expect(problemsOf(text.replace('15m', '30m'))).toEqual([]);
  });
});
