import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ComposeRuntime } from '../../../../src/config/runtimes/compose';
import { findImageChanges } from '../../../../src/modes/plan/stack-images';
import type { TargetPlan } from '../../../../src/plan/deploy';
import { makeTarget } from '../../plan/target';

let root: string;
const compose: ComposeRuntime = {
  ...{ kind: 'compose', files: ['deploy/c.yml', 'more.yml'], project: 'lab', profiles: ['night'] },
  ...{ docker: 'user', waitMs: 1, soakMs: 1 },
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'bowline-stack-'));
  mkdirSync(join(root, 'app/deploy'), { recursive: true });
  const write = (name: string, text: string) => writeFileSync(join(root, 'app', name), text);
  write(
    'deploy/c.yml',
    `x-base: &base { image: "r/web:\${BOWLINE_VERSION}" }
services:
  web: { <<: *base, ports: ["80"] }
  db: { image: "db:\${TAG:-3}" }
  job: { image: "job:$LEVEL", profiles: [night] }
  off: { image: "off:1", profiles: [day] }
  made: { build: . }
  key: { image: "r/\${SECRET}" }
`,
  );
  write('more.yml', 'services: { db: { environment: { A: b } }, made: { image: x:1, build: y } }');
  write('broken.yml', 'services: [}');
  write('empty.yml', 'name: x');
});

afterAll(() => rmSync(root, { recursive: true }));

const plan = (files: readonly string[], changes: Partial<TargetPlan> = {}): TargetPlan =>
  ({
    target: makeTarget({
      runtime: { ...compose, files },
      source: { kind: 'upload', upload: 'app', exclude: [] },
      env: { LEVEL: 'high' },
    }),
    app: { runtime: { read: () => undefined, readText: () => './R1/.bowline/compose.pins:db i - there db:2' } },
    ...{ action: 'deploy', live: 'R1', release: 'R2' },
    ...changes,
  }) as unknown as TargetPlan;

test('images are read from the files that would be sent, with what is known filled in', async () => {
  const found = await findImageChanges(plan(['deploy/c.yml', 'more.yml']), { root, version: '1.2.0' });
  expect(found).toEqual([
    { service: 'db', from: { image: 'db:2', digest: null }, to: 'db:3', change: 'replaced' },
    ...[
      ['web', 'r/web:1.2.0'],
      ['job', 'job:high'],
      ['made', null],
      ['key', 'r/${SECRET}'],
    ].map(([service, to]) => ({ service, from: null, to, change: 'added' })),
  ]);
});

test.each([
  ['a file that is not there', plan(['none.yml'])],
  ['a file that cannot be read', plan(['deploy/c.yml', 'broken.yml'])],
  ['nothing to deploy', plan(['deploy/c.yml'], { action: 'unchanged' })],
  ['nothing live', plan(['deploy/c.yml'], { live: null })],
  ['another runtime', plan([], { target: makeTarget() })],
])('%s tells nothing', async (_name, one) => {
  expect(await findImageChanges(one, { root, version: null })).toBeUndefined();
});

test('a file without services takes all of them away', async () => {
  expect(await findImageChanges(plan(['empty.yml']), { root, version: null })).toEqual([
    { service: 'db', from: { image: 'db:2', digest: null }, to: null, change: 'removed' },
  ]);
});
