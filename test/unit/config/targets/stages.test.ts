import { describe, expect, test } from 'vitest';
import { catchProblems, load, problemsOf } from '../fixture';

/** A sound config whose environment `production` is these lines; the first of them is line 13, at column 5. */
function withProduction(lines: string, tests = ''): string {
  return `hosts:
  web-1: { address: 203.0.113.10 }
  web-2: { address: 203.0.113.11 }
  web-3: { address: 203.0.113.12 }
apps:
  shop:
    source: { upload: . }
    runtime: { systemd: shop.service }
    health: { url: "http://127.0.0.1/" }
environments:
  test: { hosts: [web-3], path: "/srv/{app}-t"${tests} }
  production:
${lines.replace(/^/gm, '    ')}
`;
}

/** Two stages, of which the first says this as well; it begins in column 38. */
const first = (more: string) => withStages(`hosts: [web-1], ${more}`);

function withStages(one: string, two = 'hosts: [web-2]'): string {
  return withProduction(`stages:\n  - { name: one, ${one} }\n  - { name: two, ${two} }`);
}

const GATE = 'name: x, run: "true"';

const REFUSED: readonly (readonly [what: string, text: string, problem: string])[] = [
  ['a host that is not there', withStages('hosts: [web-9]'), '14:30 unknown host `web-9`: did you mean `web-1`?'],
  ['a host in two stages', withStages('hosts: [web-2]'), '15:30 the host `web-2` stands in the stage `one` as well'],
  ['a host twice in one', withStages('hosts: [web-1, web-1]'), '14:37 the host `web-1` stands here twice'],
  [
    'two stages of one name',
    withProduction('stages: [{ name: a, hosts: [web-1] }, { name: a, hosts: [web-2] }]'),
    '13:51 there are two stages `a`',
  ],
  ['a stage without hosts', withProduction('stages: [{ name: a, hosts: [] }]'), '13:32 the list of hosts is empty'],
  ['no stage', withProduction('stages: []'), '13:13 the list is empty'],
  [
    'hosts beside stages',
    withProduction('hosts: [web-1]\nstages: [{ name: a, hosts: [web-2] }]'),
    '13:5 `hosts` and `stages` of `production` exclude each other',
  ],
  [
    'a key of a stage beside stages',
    withProduction('batch: 1\nstages: [{ name: a, hosts: [web-2] }]'),
    '13:5 `batch` belongs to one of the stages',
  ],
  ['a batch of 0', first('batch: 0'), '14:45 0 is too small: at least 1'],
  ['a batch of 0%', first('batch: 0%'), '14:45 found "0%"; a share is more than 0%'],
  ['a batch of 0.00%', first('batch: 0.00%'), '14:45 found "0.00%"; a share is more than 0%'],
  ['a batch of 150%', first('batch: 150%'), '14:45 found "150%"; a share is more than 0% and at most 100%'],
  ['a batch with 0 in the list', first('batch: [1, 0]'), '14:49 0 is too small: at least 1'],
  ['a batch with 0% in the list', first('batch: [1, 0%]'), '14:49 found "0%"; a share is more than 0%'],
  ['no batch', first('batch: []'), '14:45 the list is empty'],
  ['ready in quotes', first('ready: "0"'), '14:45 found "0"; a share is'],
  ['ready of 0%', first('ready: 0%'), '14:45 found "0%"; a share is more than 0%'],
  ['ready of more hosts than there are', first('ready: 2'), '14:38 `one` has 1 host, so 2 are never ready'],
  [
    'a policy that is not there',
    first('on_failure: continue'),
    '14:50 expected one of rollback_all, rollback_stage, keep_others',
  ],
  ['retry with no attempt', first('retry: { attempts: 0 }'), '14:57 0 is too small: at least 1'],
  ['a negative pause', first('retry: { attempts: 2, backoff: -5s }'), '14:69 found "-5s"; a duration has a unit'],
  [
    'a pause above the longest',
    first('retry: { attempts: 2, backoff: 2m }'),
    '14:38 `backoff` 2m is longer than `max_backoff` 1m',
  ],
  ['a factor below 1', first('retry: { attempts: 2, factor: 0.5 }'), '14:68 `factor` is 1 or more'],
  [
    'a canary shorter than its interval',
    first('canary: { for: 10s, interval: 30s }'),
    '14:38 `for` 10s is shorter than `interval` 30s',
  ],
  [
    'a canary shorter than the interval by default',
    first('canary: { for: 29s }'),
    '14:38 `for` 29s is shorter than `interval` 30s',
  ],
  [
    'a canary that may fail more often than it measures',
    first('canary: { for: 1m, failures: 3 }'),
    '14:38 in 1m there are 2 measurements, so 3 never fail',
  ],
  [
    'a comparison in the last stage',
    withStages('hosts: [web-1]', 'hosts: [web-2], canary: { for: 5m, compare: { p95: 2x } }'),
    '15:38 no host is left on the old release behind the stage `two`',
  ],
  [
    'a comparison in the only stage',
    withProduction('hosts: [web-1, web-2]\ncanary: { for: 5m, compare: { p95: 2x } }'),
    '14:5 no host is left on the old release',
  ],
  ['a comparison of nothing', first('canary: { for: 5m, compare: {} }'), '14:66 `compare` compares nothing'],
  [
    'a factor that asks for better',
    first('canary: { for: 5m, compare: { p95: 0.5x } }'),
    '14:73 a factor is 1x or more',
  ],
  ['a factor of nothing', first('canary: { for: 5m, compare: { p95: 0x } }'), '14:73 a factor is 1x or more'],
  ['a gate of nothing', first('after: [{ name: x }]'), '14:46 a gate has exactly one of `run` and `verify`'],
  ['a gate of both', first(`after: [{ ${GATE}, verify: test }]`), '14:46 a gate has exactly one of `run` and `verify`'],
  ['a gate without a name', first('after: [{ run: "true" }]'), '14:46 a gate with `run` needs a `name`'],
  [
    'a gate that waits for itself',
    first('before: [{ verify: production }]'),
    '14:57 `production` cannot wait for itself',
  ],
  [
    'two gates of one name',
    first(`before: [{ ${GATE} }], after: [{ ${GATE} }]`),
    '14:82 there are two gates `x` in `production`',
  ],
  [
    'two gates of one name in two stages',
    withStages(`hosts: [web-1], after: [{ ${GATE} }]`, `hosts: [web-2], after: [{ ${GATE} }]`),
    '15:46 there are two gates `x` in `production`',
  ],
  ['`once` on the runner', first(`after: [{ ${GATE}, once: true }]`), '14:46 `once` belongs beside `run_on: host`'],
  [
    'a deadline that the canary does not fit into',
    withProduction('stages: [{ name: a, hosts: [web-1], canary: { for: 1h } }]\ndeadline: 10m'),
    '14:15 the `deadline` 10m in `production` is shorter than what its stages may take',
  ],
];

describe('stages are refused, at their line and with a hint, that have', () => {
  test.each(REFUSED)('%s', (_what, text, problem) => {
    const problems = catchProblems(() => load(text));
    const [told] = problems;
    expect(`${told?.position.line}:${told?.position.column} ${told?.message}`).toContain(problem);
    expect(told?.hint ?? '').not.toBe('');
    expect(problems).toHaveLength(1);
  });
});

describe('environments that wait for each other', () => {
  const waits = (name: string) => `before: [{ verify: ${name} }]`;

  test('are refused, at both gates', () => {
    const text = withProduction(`hosts: [web-1]\n${waits('test')}`, `, ${waits('production')}`);
    expect(problemsOf(text)).toEqual([
      '11:68 `test` waits for `production`, which waits for `test`, so neither can be deployed to first',
      '14:24 `production` waits for `test`, which waits for `production`, so neither can be deployed to first',
    ]);
  });

  test('are refused where it is over a third one', () => {
    const text = withProduction(`hosts: [web-1]\n${waits('test')}`, `, after: [{ verify: staging }]`).replace(
      '  production:',
      `  staging: { path: "/srv/{app}-s", stages: [{ name: a, hosts: [web-2], ${waits('production')} }] }\n  production:`,
    );
    expect(problemsOf(text).map((problem) => problem.replace(/, so.*/, ''))).toEqual([
      '11:67 `test` waits for `staging`, which waits for `test`',
      '12:91 `staging` waits for `production`, which waits for `staging`',
      '15:24 `production` waits for `test`, which waits for `production`',
    ]);
  });

  test('are fine one after the other', () => {
    const text = withProduction(`hosts: [web-1]\n${waits('test')}`);
    expect(problemsOf(text)).toEqual([]);
  });
});

test.each([
  'batch: 7',
  'batch: 0.5%',
  'batch: 100%',
  'ready: 1',
  'ready: 1%',
  'canary: { for: 30s }',
  'canary: { for: 5m, compare: { p95: 1x } }',
  `after: [{ ${GATE}, once: false }]`,
  'retry: { attempts: 1, backoff: 60s }',
])('%s is fine', (more) => expect(problemsOf(first(more))).toEqual([]));
