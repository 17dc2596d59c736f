import { describe, expect, test } from 'vitest';
import { listOutputs } from '../../../../src/config/targets/target-outputs';
import { outputs } from '../../../../src/inputs/outcomes';
import { COMMON_OUTPUTS, isOwnOutput, MODE_OUTPUTS } from '../../../../src/report/output-names';
import { problemsOf, resolve, withApp } from '../fixture';

const hook = (name: string) => withApp(`hooks: { after_activate: [{ run: x, output: ${name} }] }`);
const check = (name: string) => withApp(`checks: { queue: { type: command, run: x, output: ${name} } }`);

describe('the name of an output', () => {
  test.each(['"9lives"', '_x', 'Count', 'a.b', '"a b"', '""', 'größe', `x${'y'.repeat(63)}`])(
    '%s is refused',
    (name) => {
      for (const text of [hook(name), check(name)])
        expect(problemsOf(text)).toEqual([
          expect.stringMatching(/^9:\d+ .*is not a name of an output: it begins with a-z/),
        ]);
    },
  );

  test.each(['status', 'release', 'failed-hosts', 'outputs', 'changelog'])('%s is the action’s own', (name) => {
    for (const text of [hook(name), check(name)])
      expect(problemsOf(text)).toEqual([expect.stringMatching(`\`${name}\` is an output of the action itself`)]);
  });

  test.each(['x', 'migrations', 'queue-length', 'a_1'])('%s is fine', (name) => {
    expect(problemsOf(hook(name))).toEqual([]);
    expect(problemsOf(check(name))).toEqual([]);
  });

  test('every output of the action is known', () => {
    expect([...COMMON_OUTPUTS, ...MODE_OUTPUTS].sort()).toEqual(outputs.map(({ name }) => name).sort());
    expect(isOwnOutput('constructor')).toBe(false);
  });
});

describe('two outputs of one name in an environment', () => {
  test('in two hooks', () => {
    const text = withApp(
      'hooks:\n  before_activate: [{ run: x, output: one }]\n  after_activate: [{ run: x, output: one }]',
    );
    expect(problemsOf(text)).toEqual([
      expect.stringMatching(
        /^11:\d+ the output `one` belongs to `hooks.before_activate` of `shop` and to `hooks.after_activate` of `shop`$/,
      ),
    ]);
  });

  test('in one list', () => {
    expect(
      problemsOf(withApp('hooks: { after_activate: [{ run: x, output: one }, y, { run: z, output: one }] }')),
    ).toHaveLength(1);
  });

  test('in a hook and a check', () => {
    const text = withApp(
      'hooks: { after_activate: [{ run: x, output: one }] }\nchecks: { queue: { type: command, run: x, output: one } }',
    );
    expect(problemsOf(text)).toEqual([
      expect.stringContaining('`hooks.after_activate` of `shop` and to `checks.queue` of `shop`'),
    ]);
  });

  test('in two apps that inherit it', () => {
    const text = `defaults: { hooks: { after_activate: [{ run: x, output: one }] } }
hosts: { web-1: { address: 203.0.113.10 } }
environments: { production: { hosts: [web-1], apps: [shop, api] } }
apps:
  shop: { source: { upload: . }, runtime: static }
  api: { source: { upload: . }, runtime: static }
`.replace('apps: [shop, api]', 'apps: { shop: {}, api: {} }');
    expect(problemsOf(text)).toEqual([expect.stringContaining('of `shop` and to `hooks.after_activate` of `api`')]);
  });

  test('one hook on several hosts is one output', () => {
    const text = hook('one')
      .replace('[web-1]', '[web-1, web-2]')
      .replace('hosts:\n', 'hosts:\n  web-2: { address: 203.0.113.11 }\n');
    expect(problemsOf(text)).toEqual([]);
    const { targets } = resolve(text);
    expect(targets).toHaveLength(2);
    for (const target of targets)
      expect(listOutputs(target)).toEqual([{ name: 'one', path: ['hooks', 'after_activate', 0, 'output'] }]);
  });
});
