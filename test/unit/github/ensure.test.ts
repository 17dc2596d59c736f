import { expect, test } from 'vitest';
import { GitHubError } from '../../../src/errors';
import { ensure } from '../../../src/github/ensure';

/** A shelf that holds at most one thing; each try to put one there goes as `outcomes` say. */
function shelf(outcomes: readonly ('works' | 'lost' | 'refused' | 'late')[], standing?: string) {
  let thing = standing;
  let tries = 0;
  const log: string[] = [];
  return {
    log,
    find: async () => {
      log.push('find');
      return thing;
    },
    create: async () => {
      log.push('create');
      const outcome = outcomes[tries++];
      if (outcome === 'refused') throw new GitHubError('no', 403, {});
      if (outcome === 'late') {
        thing = 'theirs';
        throw new GitHubError('Reference already exists', 422, {});
      }
      if (outcome === 'lost') {
        thing = tries === 1 ? 'ours' : thing;
        throw new GitHubError('bad gateway', 502, {});
      }
      thing = 'ours';
      return thing;
    },
  };
}

test('what is there is left alone', async () => {
  const { find, create, log } = shelf([], 'theirs');
  expect(await ensure(find, create, 1)).toEqual({ found: 'theirs', isNew: false });
  expect(log).toEqual(['find']);
});

test('what is not there is made', async () => {
  const { find, create } = shelf(['works']);
  expect(await ensure(find, create, 1)).toEqual({ found: 'ours', isNew: true });
});

test('a try that worked although its answer was lost is found, not repeated', async () => {
  const { find, create, log } = shelf(['lost']);
  expect(await ensure(find, create, 1)).toEqual({ found: 'ours', isNew: true });
  expect(log).toEqual(['find', 'create', 'find']);
});

test('what somebody else made in between is found, and is not ours', async () => {
  const { find, create } = shelf(['late']);
  expect(await ensure(find, create, 1)).toEqual({ found: 'theirs', isNew: false });
});

test('a refusal is final', async () => {
  const { find, create, log } = shelf(['refused']);
  await expect(ensure(find, create, 1)).rejects.toMatchObject({ status: 403 });
  expect(log).toEqual(['find', 'create']);
});

test('after three tries it gives up', async () => {
  let tries = 0;
  const create = async (): Promise<string> => {
    tries += 1;
    throw new GitHubError('bad gateway', 502, {});
  };
  await expect(ensure(async () => undefined, create, 1)).rejects.toMatchObject({ status: 502 });
  expect(tries).toBe(3);
});
