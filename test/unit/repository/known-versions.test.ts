import { describe, expect, it } from 'vitest';
import { objectToVersion } from '../../../src/repository/known-versions';
import type { DeploymentRecord } from '../../../src/repository/live-deployments';

interface Told {
  readonly version: string;
  readonly state: string;
  readonly description?: string;
  readonly apps?: readonly string[];
}

/** Records in the order in which their statuses came. */
function recordsOf(...told: readonly Told[]): readonly DeploymentRecord[] {
  return told.map(({ version, state, description, apps = ['logger'] }, index) => ({
    id: index,
    ref: 'main',
    sha: 'a'.repeat(40),
    payload: {
      bowline: 1,
      release: `r${index}`,
      version,
      runId: null,
      hosts: apps.map((app) => ({ app, host: 'web-1' })),
    },
    createdAt: '2026-11-01T00:00:00Z',
    latest: { id: index, state, at: `2026-11-0${index + 1}T05:00:00Z`, description },
  }));
}

describe('the newest version', () => {
  it.each<[string, readonly Told[], string | undefined]>([
    ['that nobody has deployed', [], undefined],
    ['over an older one', [{ version: 'v1.0.0', state: 'success' }], undefined],
    ['that is live', [{ version: 'v1.1.0', state: 'success' }], 'v1.1.0 is live already'],
    ['that is live by another spelling', [{ version: '1.1.0', state: 'success' }], 'v1.1.0 is live already'],
    ['below what is live', [{ version: 'v2.0.0', state: 'success' }], 'v2.0.0 is live, which is newer than v1.1.0'],
    ['that is live in another app', [{ version: 'v1.1.0', state: 'success', apps: ['other'] }], undefined],
    [
      'that rolled back by itself',
      [
        { version: 'v1.1.0', state: 'failure', description: 'rolled back: health did not pass' },
        { version: 'v1.0.0', state: 'success' },
      ],
      'v1.1.0 was left on 2026-11-01: rolled back: health did not pass; it is not deployed again by itself',
    ],
    [
      'that failed after the switch with nothing to go back to',
      [{ version: 'v1.1.0', state: 'failure', description: 'failed after the switch' }],
      'v1.1.0 was left on 2026-11-01: failed after the switch; it is not deployed again by itself',
    ],
    [
      'that stayed on some hosts',
      [{ version: 'v1.1.0', state: 'failure', description: 'partial success, stage public: x' }],
      'v1.1.0 was left on 2026-11-01: partial success, stage public: x; it is not deployed again by itself',
    ],
    [
      'that somebody rolled back from',
      [
        { version: 'v1.1.0', state: 'inactive', description: 'left by a rollback: it forgets' },
        { version: 'v1.0.0', state: 'success' },
      ],
      'v1.1.0 was left on 2026-11-01: left by a rollback: it forgets; it is not deployed again by itself',
    ],
    [
      'that was rolled back from in one of its apps',
      [
        { version: 'v1.1.0', state: 'success', apps: ['logger', 'other'] },
        { version: 'v1.0.0', state: 'success', description: 'returned to by a rollback' },
      ],
      'v1.1.0 was deployed before a rollback of its environment; it is not deployed again by itself',
    ],
    [
      'that was left, and deployed again by hand',
      [
        { version: 'v1.1.0', state: 'failure', description: 'rolled back' },
        { version: 'v1.1.0', state: 'success' },
      ],
      'v1.1.0 is live already',
    ],
    ['of a run that was cancelled', [{ version: 'v1.1.0', state: 'error', description: 'rolled back' }], undefined],
    ['that was refused', [{ version: 'v1.1.0', state: 'error', description: 'aborted: no room' }], undefined],
    [
      'that failed before the switch',
      [{ version: 'v1.1.0', state: 'failure', description: 'failed: no room' }],
      undefined,
    ],
    ['that is being deployed', [{ version: 'v1.1.0', state: 'in_progress' }], undefined],
    [
      'behind one that rolled back',
      [
        { version: 'v1.0.5', state: 'failure', description: 'rolled back' },
        { version: 'v1.0.0', state: 'success' },
      ],
      undefined,
    ],
  ])('%s', (_, told, expected) => {
    expect(objectToVersion('logger', 'v1.1.0', recordsOf(...told))).toBe(expected);
  });

  it('is not judged by records of others, which tell no version', () => {
    const record = { ...recordsOf({ version: '', state: 'success' })[0], payload: {} } as DeploymentRecord;
    expect(objectToVersion('logger', 'v1.1.0', [record])).toBeUndefined();
    expect(objectToVersion('logger', 'v1.1.0', [{ ...record, ref: 'v1.1.0' }])).toBe('v1.1.0 is live already');
  });
});
