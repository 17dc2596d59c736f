// Closes a run of .ci/run: a table of its steps, what was slow, and how many tests and steps passed.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './bundle/compare.mjs';

const SLOWEST = 15;
const MOST_LINES = 25;
const folder = process.argv[2];

const steps = readFileSync(join(folder, 'steps.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'))
  .map(([name, seconds, status]) => ({ name, seconds: Number(seconds), isOk: status === '0' }));

/** The reports of vitest, one for each project and Node. */
function readResults() {
  const results = join(folder, 'results');
  if (!existsSync(results)) return [];
  return listFiles(results).map((path) => ({ path, ...JSON.parse(readFileSync(join(results, path), 'utf8')) }));
}

/** A test file as a reader knows it, with the Node and the project that it ran in. */
const nameFile = (name, path) => `${name.replace(`${process.cwd()}/`, '')} (${path.replace(/\.json$/, '')})`;

/** Every test that failed, and every test file that could not be read, with what it said. */
function failures(reports) {
  return reports.flatMap(({ path, testResults }) =>
    testResults.flatMap(({ name, status, message, assertionResults }) => {
      const file = nameFile(name, path);
      const tests = assertionResults.filter((test) => test.status === 'failed');
      if (tests.length === 0) return status === 'failed' ? [{ title: file, message }] : [];
      return tests.map(({ fullName, failureMessages }) => ({
        title: `${fullName}, ${file}`,
        message: failureMessages.join('\n'),
      }));
    }),
  );
}

const indent = (text) =>
  text
    .split('\n')
    .slice(0, MOST_LINES)
    .map((line) => `        ${line}`)
    .join('\n');

const results = readResults();
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const testFiles = results.flatMap(({ path, testResults }) =>
  testResults.map(({ name, startTime, endTime }) => ({
    name: nameFile(name, path),
    seconds: (endTime - startTime) / 1000,
  })),
);

console.log('\nThe slowest test files:');
for (const { name, seconds } of testFiles.sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST)) {
  console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
}

console.log('\nThe steps:');
for (const { name, seconds, isOk } of steps) {
  console.log(`${String(seconds).padStart(7)} s  ${isOk ? 'ok    ' : 'FAILED'}  ${name}`);
}
const inTurn = steps.filter(({ name }) => !name.startsWith('beside: '));
console.log(`${String(sum(inTurn.map(({ seconds }) => seconds))).padStart(7)} s  in all\n`);

// The reason of a failure is the last thing printed: whoever reads a long log reads its end.
for (const { title, message } of failures(results)) console.log(`FAILED  ${title}\n${indent(message)}\n`);

const passed = sum(results.map((result) => result.numPassedTests)) + steps.filter(({ isOk }) => isOk).length;
const failed = sum(results.map((result) => result.numFailedTests)) + steps.filter(({ isOk }) => !isOk).length;
const skipped = sum(results.map((result) => result.numPendingTests + result.numTodoTests));
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
