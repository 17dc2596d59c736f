import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/errors';
import { actionSource, type Inputs, readInputs } from '../../../src/inputs';

function read<M extends Inputs['mode']>(mode: M, inputs: Record<string, string> = {}): Extract<Inputs, { mode: M }> {
  const env = Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]));
  return readInputs(actionSource(env, mode)) as Extract<Inputs, { mode: M }>;
}

describe('mode comment', () => {
  test('takes the jobs as the `needs` context has them, in their order', () => {
    const needs = { lint: { result: 'success', outputs: { a: '`x`' } }, test: { result: 'failure', outputs: {} } };
    const inputs = read('comment', {
      results: JSON.stringify(needs, null, 2),
      coverage: '93.41',
      'coverage-base': '92.9 %',
      'pull-request': '7',
      'comment-key': 'site',
      body: '### More\n\n@team',
    });
    expect(inputs).toMatchObject({
      results: [
        { name: 'lint', result: 'success' },
        { name: 'test', result: 'failure' },
      ],
      coverage: 93.41,
      coverageBase: 92.9,
      coverageFloor: 92,
      pullRequest: 7,
      commentKey: 'site',
      body: '### More\n\n@team',
    });
  });

  test('needs nothing at all', () => {
    expect(read('comment')).toMatchObject({ results: [], coverageFloor: 92 });
    expect(read('comment', { results: '{}', coverage: '' }).results).toEqual([]);
  });

  test.each([
    'nonsense',
    '[]',
    '"x"',
    'null',
    '{"lint":"success"}',
    '{"lint":{"outputs":{}}}',
    '{"lint":{"result":1}}',
  ])('refuses %s as results', (results) => {
    expect(() => read('comment', { results })).toThrow(InputError);
    expect(() => read('comment', { results })).toThrow('`results` does not tell how jobs ended');
  });

  test.each(['a lot', '101', '-1', '1e2', '9,5'])('refuses %s as a coverage', (coverage) => {
    expect(() => read('comment', { coverage })).toThrow('`coverage` is not a percentage');
  });

  test.each(['0', '-7', '7.5', '#7', '99999999'])('refuses %s as the number of a pull request', (number) => {
    expect(() => read('comment', { 'pull-request': number })).toThrow('`pull-request` is not a count');
  });
});

test('mode release takes the file and whether to leave a draft', () => {
  expect(read('release')).toMatchObject({ mode: 'release', versionFile: 'VERSION', draft: false });
  expect(read('release', { 'version-file': 'app/VERSION', draft: 'true' })).toMatchObject({
    versionFile: 'app/VERSION',
    draft: true,
  });
});

test('plan takes the place of its comment, verify whether to keep an issue', () => {
  expect(read('plan', { 'pull-request': '7', 'comment-key': 'k' })).toMatchObject({ pullRequest: 7, commentKey: 'k' });
  expect(read('verify', { issue: 'true' }).issue).toBe(true);
  expect(read('verify').issue).toBe(false);
  expect(() => read('deploy', { issue: 'true' })).toThrow('mode `deploy` does not take `issue`');
});
