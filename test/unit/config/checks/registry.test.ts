import { expect, test } from 'vitest';
import { CHECKS } from '../../../../src/config/checks/registry';
import { readNotes } from '../../../../src/config/schema/documented';

/** The values that stand more than once. */
function findTwins<T>(values: readonly T[]): readonly T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

test('the types of checks stand in the order of the documentation', () => {
  const types = CHECKS.map(({ type }) => type);
  expect(types.slice(0, 5)).toEqual(['process', 'port', 'health', 'connection', 'version']);
  expect(types.slice(5)).toEqual([
    ...[
      'response_time',
      'error_rate',
      'smoke',
      'http',
      'database',
      'tcp',
      'disk',
      'command',
      'drift',
      'virtualenv',
      'node_modules',
      'repository',
      'permissions',
      'service',
      'gunicorn_service',
      'schedule',
      'nginx_config',
      'ssl_certificate',
      'prometheus',
      'stability',
    ],
  ]);
});

test('no two types have one place or one exit code', () => {
  expect(findTwins(CHECKS.flatMap(({ place }) => place ?? []))).toEqual([]);
  expect(findTwins(CHECKS.flatMap(({ exitCode }) => exitCode ?? []))).toEqual([]);
});

test('the same is filled into a key that several types have: in one layer the type may not be known', () => {
  const fills = new Map<string, Set<string>>();
  for (const [key, schema] of CHECKS.flatMap(({ keys }) => Object.entries(keys))) {
    const own = JSON.stringify(readNotes(schema.unwrap()).fills ?? []);
    fills.set(key, (fills.get(key) ?? new Set()).add(own));
  }
  expect([...fills].filter(([, all]) => all.size > 1)).toEqual([]);
});
