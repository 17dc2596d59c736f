import { expect, test } from 'vitest';
import type { CheckOf } from '../../../src/checks/context';
import { run } from '../../../src/checks/repository';
import type { CommitFacts } from '../../../src/plan/drift/commit';
import type { Drift } from '../../../src/plan/drift/drift';
import { makeCheck, makeContext } from '../../fixtures/check-context';

const CHECK = makeCheck({ type: 'repository', ignore: ['log/'], timeoutMs: 1_000 }) as CheckOf<'repository'>;
const ONE = '1'.repeat(40);
const TWO = '2'.repeat(40);
const mirrored = (commit: string, mirror = 'a.git', isGone = false) => ({ mirror, commit, isGone });

function look(commit: Partial<CommitFacts>, drift: Partial<Drift> = {}) {
  const answer = {
    commit: { revision: ONE, isDirty: false, ...commit },
    files: { found: [], unknown: [], notes: [], ...drift },
  };
  return run(makeContext({ context: { lookAtCommit: async () => answer } }), CHECK);
}

test.each<[string, Partial<CommitFacts>, Partial<Drift>, boolean | null, string]>([
  ['a clean commit', { announced: ONE }, {}, true, '1111111, and clean'],
  ['a commit with a note', {}, { notes: ['made on the host'] }, true, '1111111, and clean; made on the host'],
  ['a commit of a mirror', { mirror: { name: 'a.git', commits: [mirrored(ONE)] } }, {}, true, '1111111, and clean'],
  ['a changed file', {}, { found: ['a was changed', 'b was added'] }, false, 'a was changed; b was added'],
  ['another commit', { announced: TWO }, {}, false, `the release says ${ONE}, and its deploy announced ${TWO}`],
  ['files of no commit', { isDirty: true }, {}, false, 'it was deployed from files that differed from 1111111'],
  [
    'no commit',
    { revision: null },
    {},
    null,
    'the release was made of no commit: nothing says what its files should be',
  ],
  ['a release that cannot be read', {}, { unknown: ['no listing'] }, null, 'no listing'],
  [
    'files of another commit',
    { mirror: { name: 'a.git', commits: [mirrored(TWO)] } },
    {},
    false,
    `its files are of ${TWO}, and the release says ${ONE}`,
  ],
  [
    'another repository',
    { mirror: { name: 'b.git', commits: [mirrored(ONE)] } },
    {},
    false,
    'it was made of another repository than the config names',
  ],
  [
    'a mirror that is gone',
    { mirror: { name: 'a.git', commits: [mirrored(ONE), mirrored(TWO, 'sub.git', true)] } },
    {},
    false,
    'the mirror .bowline/git/sub.git lacks 2222222: the next deploy fetches it',
  ],
  [
    'a release that does not tell its commits',
    { mirror: { name: 'a.git', commits: [] } },
    {},
    false,
    'the release does not say which commits it was made of',
  ],
])('judges %s', async (_what, commit, drift, ok, detail) => {
  expect(await look(commit, drift)).toMatchObject({
    ok,
    detail,
    data: { revision: commit.revision === null ? null : ONE },
  });
});
