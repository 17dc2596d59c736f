import { describe, expect, test } from 'vitest';
import type { ComposeRuntime } from '../../../src/config/runtimes/compose';
import { projectPart } from '../../../src/provision/project';
import { makeTarget } from '../plan/target';

const compose = (changes: Partial<ComposeRuntime> = {}): ComposeRuntime => ({
  kind: 'compose',
  files: ['compose.yml'],
  project: 'lab',
  profiles: [],
  docker: 'user',
  waitMs: 60_000,
  soakMs: 5_000,
  ...changes,
});

const facts = (texts: Record<string, string>, words: Record<string, string> = {}) => ({
  read: (key: string) => words[key],
  readText: (key: string) => texts[key],
});

describe('the name of a project', () => {
  const part = projectPart(makeTarget({ runtime: compose(), path: '/srv/lab' }));

  test.each([
    ['nobody has', {}, undefined],
    ['the app itself has', { folders: '/srv/lab/releases/R1\n/srv/lab/releases/R2/deploy' }, undefined],
    [
      'another folder has',
      { folders: '/opt/lab' },
      "the Compose project lab is somebody else's: it runs from /opt/lab",
    ],
    ['a folder with a like name has', { folders: '/srv/lab/releases-old' }, 'it runs from /srv/lab/releases-old'],
    ['only volumes bear', { folders: '', volumes: 'lab_rows' }, 'has left volumes here, such as lab_rows'],
  ])('that %s', (_name, texts, message) => {
    const found = part?.resists?.(facts(texts));
    if (message === undefined) expect(found).toBeUndefined();
    else expect(found?.message).toContain(message);
  });

  test('is nothing to other runtimes', () => {
    expect(projectPart(makeTarget({ runtime: { kind: 'static' } }))).toBeUndefined();
  });
});
