import { describe, expect, test } from 'vitest';
import { catchProblems, listProblems, load, problemsOf, resolve, withApp } from '../fixture';

const BOTH = 'snapshot: { create: "take {snapshot}", restore: "back {snapshot}" }';

const staged = (app: string, stage: string, more = '') => `hosts:
  a: { address: 203.0.113.10 }
  b: { address: 203.0.113.11 }
apps:
  shop:
    source: { upload: . }
    runtime: static
    ${app}
environments:
  production:
    stages:
      - { name: one, hosts: [a] }
      - { name: two, hosts: [b], ${stage} }
    ${more}
`;

describe('the commands of a snapshot', () => {
  test('have defaults, and what no command fills in stays as it is', () => {
    const [target] = resolve(withApp(BOTH)).targets;
    expect(target?.snapshot).toEqual({
      runOn: 'host',
      create: 'take {snapshot}',
      restore: 'back {snapshot}',
      keep: 3,
      timeoutMs: 600_000,
    });
  });

  test.each([
    ['snapshot: { create: take }', 'has no `restore`'],
    ['snapshot: { restore: back }', 'has no `create`'],
    ['snapshot: { list: ls }', 'has no `create`'],
  ])('%s is half of it', (lines, message) => {
    const [problem] = catchProblems(() => load(withApp(lines)));
    expect(problem).toMatchObject({ message: expect.stringContaining(message), position: { line: 9, column: 5 } });
    expect(problem?.hint).toBeTruthy();
  });

  test.each([
    'snapshot: true',
    'snapshot: { run_on: moon }',
    'snapshot: { create: "", restore: x }',
    'snapshot: { keep: 0 }',
  ])('%s is refused', (lines) => expect(problemsOf(withApp(lines))).not.toEqual([]));
});

describe('which stages take one', () => {
  test('an environment with `hosts` does where its apps have the commands', () => {
    expect(resolve(withApp(BOTH)).stages).toMatchObject([{ takesSnapshot: true }]);
    expect(resolve(withApp('keep: 4')).stages).toMatchObject([{ takesSnapshot: false }]);
  });

  test('`false` in an environment takes an inherited one away', () => {
    const text = withApp(BOTH).replace('{ hosts: [web-1] }', '{ hosts: [web-1], snapshot: false }');
    const { targets, stages } = resolve(text);
    expect([targets[0]?.snapshot, stages[0]?.takesSnapshot]).toEqual([undefined, false]);
  });

  test('a stage does where it says so', () => {
    const { stages } = resolve(staged(BOTH, 'snapshot: true'));
    expect(stages.map(({ takesSnapshot }) => takesSnapshot)).toEqual([false, true]);
  });

  test.each([
    ['no app', staged('keep: 4', 'snapshot: true')],
    ['an app that takes it away', staged(BOTH, 'snapshot: true', 'snapshot: false')],
    [
      'an app of another environment',
      staged('keep: 4', 'snapshot: true', 'apps: { shop: {} }').replace(
        'environments:',
        '  lab: { source: { upload: . }, runtime: static, snapshot: { create: t, restore: b } }\nenvironments:\n  test: { hosts: [a], apps: { lab: {} } }',
      ),
    ],
  ])('with %s that has the commands it is an error at its line', (_what, text) => {
    expect(listProblems(() => load(text))).toContainEqual(
      expect.stringMatching(/^1[35]:\d+ no app here has the commands of a snapshot/),
    );
  });

  test('a run for another app is not kept from what a stage asks', () => {
    const text = staged(BOTH, 'snapshot: true').replace(
      'environments:',
      '  blog: { source: { upload: . }, runtime: static }\nenvironments:',
    );
    expect(() => resolve(`${text}    apps: { shop: {}, blog: {} }\n`, { apps: ['blog'] })).not.toThrow();
  });
});
