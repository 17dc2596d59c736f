import { expect, test } from 'vitest';
import type { RunStatus } from '../../../src/report/result';
import { uniteStatuses } from '../../../src/report/unite-results';

test.each<[readonly RunStatus[], RunStatus]>([
  [['success', 'success'], 'success'],
  [['success', 'unchanged'], 'success'],
  [['unchanged'], 'unchanged'],
  [['success', 'rolled_back', 'success'], 'partial_success'],
  [['unchanged', 'failed'], 'partial_success'],
  [['success', 'rollback_failed'], 'rollback_failed'],
  [['rolled_back', 'rolled_back'], 'rolled_back'],
  [['rolled_back', 'failed'], 'failed'],
  [['aborted', 'aborted'], 'aborted'],
])('%j together are %s', (statuses, expected) => {
  expect(uniteStatuses(statuses)).toBe(expected);
});
