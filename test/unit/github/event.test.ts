import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors';
import { readEvent } from '../../../src/github/event';

const folder = mkdtempSync(join(tmpdir(), 'bowline-event-'));
const path = join(folder, 'event.json');
const [BEFORE, AFTER, ZEROS] = ['a'.repeat(40), 'b'.repeat(40), '0'.repeat(40)];
const repository = { full_name: 'acme/shop', default_branch: 'main' };

afterAll(() => rmSync(folder, { recursive: true }));

function read(name: string, payload: unknown, env: Record<string, string> = {}) {
  writeFileSync(path, typeof payload === 'string' ? payload : JSON.stringify(payload));
  return readEvent({ GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path, GITHUB_SHA: AFTER, ...env });
}

describe('the event of a run', () => {
  it('is none outside of a workflow', async () => {
    expect(await readEvent({})).toMatchObject({ name: null, branch: null, push: null, pullRequest: null, sha: null });
  });

  it('is a push to a branch', async () => {
    const payload = { ref: 'refs/heads/site/next', before: BEFORE, after: AFTER, forced: true, repository };
    expect(await read('push', payload)).toMatchObject({
      name: 'push',
      branch: 'site/next',
      tag: null,
      defaultBranch: 'main',
      push: { before: BEFORE, after: AFTER, isForced: true },
    });
  });

  it('is a push of a new branch, and one that deletes it', async () => {
    const ref = 'refs/heads/topic';
    expect((await read('push', { ref, before: ZEROS, after: AFTER, repository })).push?.before).toBeNull();
    expect((await read('push', { ref, before: BEFORE, after: ZEROS, repository })).push?.after).toBeNull();
  });

  it('is a push of a tag', async () => {
    const event = await read('push', { ref: 'refs/tags/v1.0.0', before: ZEROS, after: AFTER, repository });
    expect(event).toMatchObject({ branch: null, tag: 'v1.0.0' });
  });

  it('takes nothing for a commit that is none', async () => {
    const { push } = await read('push', { ref: 'refs/heads/main', before: '--output=x', after: AFTER });
    expect(push?.before).toBeNull();
  });

  it('is a pull request: its branch is the one that it would be merged into', async () => {
    const side = (ref: string, sha: string, full_name: string) => ({ ref, sha, repo: { full_name } });
    const payload = {
      action: 'synchronize',
      repository,
      pull_request: {
        number: 7,
        state: 'open',
        base: side('main', BEFORE, 'acme/shop'),
        head: side('cart', AFTER, 'mallory/shop'),
      },
    };
    expect(await read('pull_request', payload, { GITHUB_REF: 'refs/pull/7/merge' })).toMatchObject({
      action: 'synchronize',
      branch: 'main',
      tag: null,
      push: null,
      pullRequest: { number: 7, baseSha: BEFORE, headSha: AFTER, isOpen: true, isFromFork: true },
    });
    const own = { ...payload.pull_request, state: 'closed', head: side('cart', AFTER, 'acme/shop') };
    const closed = await read('pull_request', { ...payload, pull_request: own });
    expect(closed.pullRequest).toMatchObject({ isOpen: false, isFromFork: false });
    const gone = { ...payload.pull_request, head: { ref: 'cart', sha: AFTER, repo: null } };
    expect((await read('pull_request', { ...payload, pull_request: gone })).pullRequest?.isFromFork).toBe(true);
  });

  it('is a release', async () => {
    const payload = {
      action: 'published',
      repository,
      release: { tag_name: 'v2.0.0', draft: false, prerelease: true },
    };
    expect(await read('release', payload, { GITHUB_REF: 'refs/tags/v2.0.0' })).toMatchObject({
      tag: 'v2.0.0',
      release: { tag: 'v2.0.0', isDraft: false, isPrerelease: true },
    });
  });

  it('is by hand or on a schedule, on the branch of the environment', async () => {
    for (const name of ['workflow_dispatch', 'schedule']) {
      const event = await read(
        name,
        { repository, inputs: { environment: 'test' } },
        { GITHUB_REF: 'refs/heads/main' },
      );
      expect(event).toMatchObject({ name, branch: 'main', push: null, pullRequest: null, release: null });
    }
  });

  it('has the names that people gave, whatever they are', async () => {
    const event = await read('push', { ref: 'refs/heads/$(id)`x`', before: BEFORE, after: AFTER, repository });
    expect(event.branch).toBe('$(id)`x`');
  });

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['a pull request without a number', { pull_request: { base: {}, head: {} } }],
  ])('that is %s is refused by the name of its file', async (_, payload) => {
    const error = await read('pull_request', payload).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toContain(path);
  });

  it('that is not there is refused', async () => {
    await expect(readEvent({ GITHUB_EVENT_PATH: join(folder, 'none') })).rejects.toThrow(InputError);
  });

  it('is read or refused, whatever stands there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        try {
          expect((await read('push', text)).name).toBe('push');
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 100 },
    );
  });
});
