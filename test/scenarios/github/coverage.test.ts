import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { startGitHub } from '../../fixtures/github/github';
import { lastLines, readResult } from '../shop';
import { openCheckout, pullRequestOf, pushOf } from './checkout';

const SAMPLES = join(__dirname, '../../unit/coverage/samples');
const CONTEXT = 'bowline/coverage';

const lcov = (covered: number, total: number) =>
  [
    'SF:a.c',
    ...Array.from({ length: total }, (_, line) => `DA:${line + 1},${line < covered ? 1 : 0}`),
    'end_of_record',
    '',
  ].join('\n');

test('a push to the default branch keeps its coverage, and pull requests are compared with it', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  const before = shop.commit({ message: 'a' });
  const base = shop.commit({ message: 'b' });
  await using checkout = openCheckout(github);

  checkout.write('c.info', lcov(93, 100));
  const push = await checkout.run('coverage', { 'coverage-files': 'c.info' }, pushOf('main', before, base));
  expect(push.exitCode, push.log).toBe(0);
  expect(push.outputs).toMatchObject({ status: 'success', coverage: '93', 'coverage-base': '' });
  expect(shop.statuses).toMatchObject([
    { sha: base, context: CONTEXT, state: 'success', description: '93 % of 100 lines, floor 92 %' },
  ]);

  const head = shop.commit({ message: 'c', branch: 'cart', from: base });
  const { number } = shop.addPullRequest({ head: 'cart' });
  checkout.write('c.info', lcov(955, 1000));
  const run = await checkout.run(
    'coverage',
    { 'coverage-files': 'c.info' },
    pullRequestOf(shop, { number, head, base }),
  );
  expect(run.outputs).toMatchObject({ coverage: '95.5', 'coverage-base': '93', 'error-code': '' });
  expect(run.summary).toContain(
    `✅ The coverage is 95.5 % (955 of 1,000 lines), the floor 92 %, of the base ${base.slice(0, 7)} 93 % (+2.5).`,
  );
  expect(run.log).toContain('(+2.5)');
  expect(shop.statuses).toHaveLength(1);

  const next = shop.commit({ message: 'd' });
  const again = await checkout.run('coverage', { 'coverage-files': 'c.info' }, pushOf('main', base, next));
  expect(again.outputs).toMatchObject({ coverage: '95.5', 'coverage-base': '93' });
});

test('below the floor the step fails and names both numbers; the base is kept all the same', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  const sha = shop.commit({ message: 'a' });
  await using checkout = openCheckout(github);
  checkout.write('c.info', lcov(91_999, 100_000));
  const run = await checkout.run('coverage', { 'coverage-files': 'c.info' }, pushOf('main', null, sha));
  expect(run.exitCode).toBe(1);
  expect(run.outputs).toMatchObject({ status: 'failed', coverage: '91.99', 'error-code': 'verification' });
  expect(lastLines(run.log, 1)).toContain('the coverage is 91.99 %25, below the floor of 92 %25');
  expect(run.summary).toContain('91.99 %, below the floor of 92 %');
  expect(shop.statuses).toMatchObject([{ state: 'failure', description: '91.99 % of 100,000 lines, floor 92 %' }]);
  expect(readResult(run).coverage).toMatchObject({ covered: 91_999, total: 100_000, floor: 92 });
});

test('reports of several formats are united, and each is told', async () => {
  await using github = await startGitHub();
  const shop = github.repository();
  const sha = shop.commit({ message: 'a' });
  await using checkout = openCheckout(github);
  for (const name of ['pytest-cov.xml', 'vitest.info', 'coverage-py.json', 'jest-summary.json']) {
    checkout.write(`reports/${name}`, readFileSync(join(SAMPLES, name), 'utf8'));
  }
  const inputs = { 'coverage-files': 'reports/**', 'coverage-floor': '60' };
  const run = await checkout.run('coverage', inputs, pushOf('topic', null, sha));
  expect(run.exitCode, run.log).toBe(0);
  // 14/19, which two of them are of, and 3/7 + 3/7, of which one has no lines.
  expect(run.outputs.coverage).toBe('60.6');
  for (const format of ['cobertura', 'lcov', 'coverage.py', 'istanbul']) expect(run.summary).toContain(format);
});

describe('what the token may not do is told and fails nothing', () => {
  test('on a push of a workflow without `statuses: write`', async () => {
    await using github = await startGitHub();
    const sha = github.repository().commit({ message: 'a' });
    await using checkout = openCheckout(github, { token: github.readOnlyToken });
    checkout.write('c.info', lcov(95, 100));
    const run = await checkout.run('coverage', { 'coverage-files': 'c.info' }, pushOf('main', null, sha));
    expect(run.exitCode, run.log).toBe(0);
    expect(run.log).toMatch(/not kept for later comparisons: .*403.*statuses: write/);
  });

  test('on a pull request from a fork, whose token cannot even read statuses', async () => {
    await using github = await startGitHub();
    const shop = github.repository();
    const head = shop.commit({ message: 'a', branch: 'cart', from: 'main' });
    const { number } = shop.addPullRequest({ head: 'cart' });
    const token = github.addToken({ permissions: { contents: 'read' } });
    await using checkout = openCheckout(github, { token });
    checkout.write('c.info', lcov(95, 100));
    const event = pullRequestOf(shop, { number, head, base: shop.git.run(['rev-parse', 'main']).trim() });
    const run = await checkout.run('coverage', { 'coverage-files': 'c.info' }, event);
    expect(run.exitCode, run.log).toBe(0);
    expect(run.outputs).toMatchObject({ coverage: '95', 'coverage-base': '' });
    expect(run.log).toMatch(/is not known: GitHub: GET/);
    expect(github.writes()).toEqual([]);
  });

  test('nor does a GitHub that does not answer', async () => {
    await using github = await startGitHub();
    const sha = github.repository().commit({ message: 'a' });
    await using checkout = openCheckout(github);
    checkout.write('c.info', lcov(95, 100));
    const nowhere = { GITHUB_API_URL: 'http://127.0.0.1:9' };
    const run = await checkout.run('coverage', { 'coverage-files': 'c.info' }, pushOf('main', null, sha), nowhere);
    expect(run.exitCode, run.log).toBe(0);
    expect(run.outputs.coverage).toBe('95');
  });
});

describe('on the command line', () => {
  test('it says the same, with the exit codes', async () => {
    await using github = await startGitHub();
    await using checkout = openCheckout(github);
    checkout.write('c.info', lcov(95, 100));
    const good = await checkout.cli('coverage', '--coverage-files', 'c.info');
    expect([good.exitCode, good.output]).toEqual([0, expect.stringContaining('The coverage is 95 %')]);
    const low = await checkout.cli('coverage', '--coverage-files', 'c.info', '--coverage-floor', '96');
    expect([low.exitCode, low.output]).toEqual([1, expect.stringContaining('below the floor of 96 %')]);
  });

  test('what cannot be read is refused, all of it at once', async () => {
    await using github = await startGitHub();
    await using checkout = openCheckout(github);
    checkout.write('odd.xml', '<html/>');
    checkout.write('empty.info', '');
    const run = await checkout.cli('coverage', '--coverage-files', 'none.xml,odd.xml,empty.info,**/*.json');
    expect(run.exitCode, run.output).toBe(2);
    for (const name of [
      'none.xml: there is no such file',
      'odd.xml: this XML',
      'empty.info: the file is empty',
      'no file matches **/*.json',
    ]) {
      expect(run.output).toContain(name);
    }
    expect(run.output).toContain('Next:');
  });
});
