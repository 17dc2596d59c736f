import { expect, test } from 'vitest';
import { openCaller } from './caller';

test('a push is linted, tested and built, and its coverage is kept with the commit', async () => {
  await using caller = await openCaller();
  const run = await caller.run('ci.yml', { name: 'push' });
  expect(run.jobs, run.log).toEqual({
    'checks/lint': 'success',
    'checks/tests': 'success',
    'checks/build': 'success',
    'checks/coverage': 'success',
  });
  expect(run.outputs['checks/coverage/coverage']?.coverage).toBe('100');
  expect(caller.repository.statuses).toEqual([
    expect.objectContaining({ context: 'bowline/coverage', state: 'success', sha: caller.git('rev-parse', 'main') }),
  ]);
});

test('a check that fails fails the run, and the others are made all the same', async () => {
  await using caller = await openCaller();
  caller.write('src/shop.js', `${caller.read('src/shop.js')}\nconst = 3;\n`);
  caller.commit('Break it');
  const run = await caller.run('ci.yml', { name: 'push' });
  expect(run.isGreen, run.log).toBe(false);
  expect(run.jobs).toEqual({ 'checks/lint': 'failure', 'checks/tests': 'failure', 'checks/build': 'success' });
  expect(caller.repository.statuses).toEqual([]);
});

test('too little coverage fails the run and says by how much', async () => {
  await using caller = await openCaller();
  const unused = Array.from({ length: 40 }, (_, line) => `  log(${line});`).join('\n');
  caller.write('src/shop.js', `${caller.read('src/shop.js')}\nexport function unused(log) {\n${unused}\n}\n`);
  caller.commit('Write what no test runs');
  const run = await caller.run('ci.yml', { name: 'push' });
  expect(run.isGreen, run.log).toBe(false);
  expect(run.jobs).toMatchObject({ 'checks/tests': 'success', 'checks/coverage': 'failure' });
  expect(run.log).toMatch(/the coverage is [\d.]+ %, below the floor of 92 %/);
});

test('a folder of the repository has checks of its own, with what they need, on a runner by its labels', async () => {
  await using caller = await openCaller();
  const call = `
    uses: bowline/bowline/.github/workflows/ci.yml@v1
    with:
      working-directory: src
      runs-on: '["ubuntu-latest"]'
      cache: ~/.npm
      cache-key: package.json
      setup: |
        echo one > ready
        echo two >> ready
      types: |
        grep two ready
        test "$(basename "$PWD")" = src`;
  caller.write('.github/workflows/part.yml', `on: push\njobs:\n  part:${call}\n`);
  caller.commit('Check a part');
  const run = await caller.run('part.yml', { name: 'push' });
  expect(run.jobs, run.log).toEqual({ 'part/types': 'success' });
});
