import { expect, test } from 'vitest';
import { openCaller } from './caller';

test('a bumped VERSION becomes a tag and a release with what changed, and a second run makes nothing new', async () => {
  await using caller = await openCaller();
  const first = await caller.run('release.yml', { name: 'push' });
  expect(first.isGreen, first.log).toBe(true);
  expect(caller.git('tag')).toBe('v1.0.0');

  caller.write('src/prices.md', 'A knot is 3.\n');
  const change = caller.commit('Write the prices down');
  caller.write('VERSION', '1.1.0\n');
  const bump = caller.commit('Release 1.1.0');
  const second = await caller.run('release.yml', { name: 'push' });
  expect(second.isGreen, second.log).toBe(true);
  expect(second.outputs['release/release/release']).toMatchObject({ tag: 'v1.1.0', created: 'true' });
  expect(caller.git('rev-parse', 'v1.1.0^{commit}')).toBe(bump);
  const release = caller.repository.releases.find(({ tag }) => tag === 'v1.1.0');
  expect(release?.name).toBe('Release v1.1.0');
  for (const part of [change.slice(0, 7), 'Write the prices down', 'v1.0.0...v1.1.0'])
    expect(release?.body).toContain(part);

  const writes = caller.github.writes().length;
  const third = await caller.run('release.yml', { name: 'push' });
  expect(third.isGreen, third.log).toBe(true);
  expect(third.outputs['release/release/release']).toMatchObject({ tag: 'v1.1.0', created: 'false' });
  expect(caller.github.writes()).toHaveLength(writes);
});
