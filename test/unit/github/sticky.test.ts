import { expect, test } from 'vitest';
import type { GitHub } from '../../../src/github/client';
import { type Comment, createComment, deleteComment, findComments, updateComment } from '../../../src/github/comments';
import { readIdentity } from '../../../src/github/identity';
import { type StickyText, writeSticky } from '../../../src/github/sticky';
import { type FakeGitHub, startGitHub } from '../../fixtures/github/github';
import { open } from './opened';

const MARKER = '<!-- bowline test -->';
const BOT = 'github-actions[bot]';

/** Says how many stood before, and what each run says. */
function text(said: string): StickyText {
  return {
    isMarked: (body) => body.startsWith(MARKER),
    compose: (standing) => [MARKER, said, ...standing.map((body) => `after ${body.split('\n')[1]}`)].join('\n'),
  };
}

function write(github: GitHub, number: number, said: string) {
  return writeSticky<Comment>(
    github,
    {
      find: (isWanted) => findComments(github, number, isWanted),
      create: (body) => createComment(github, number, body),
      update: ({ id }, body) => updateComment(github, id, body),
      remove: ({ id }) => deleteComment(github, id),
    },
    text(said),
  );
}

function addPull(fake: FakeGitHub) {
  const shop = fake.repository();
  shop.commit({ message: 'Add a cart', branch: 'cart' });
  return shop.addPullRequest({ head: 'cart' });
}

test('a comment is made once and then changed in place', async () => {
  await using fake = await startGitHub();
  const { number } = addPull(fake);
  const github = open(fake);
  const first = await write(github, number, 'one');
  const second = await write(github, number, 'two');
  expect([first.isNew, second.isNew]).toEqual([true, false]);
  expect(second.item.id).toBe(first.item.id);
  expect(
    fake
      .repository()
      .commentsOf(number)
      .map(({ body }) => body),
  ).toEqual([`${MARKER}\ntwo\nafter one`]);
  expect(first.item.url).toContain(`#issuecomment-${first.item.id}`);
});

test('it is found among 500, on whatever page it is', async () => {
  await using fake = await startGitHub();
  const { number } = addPull(fake);
  const shop = fake.repository();
  const chatter = (count: number) => Array.from({ length: count }, (_, index) => ({ body: `remark ${index}` }));
  shop.addComments(number, chatter(250));
  const { item } = await write(open(fake), number, 'one');
  shop.addComments(number, chatter(249));
  expect(await write(open(fake), number, 'two')).toMatchObject({ isNew: false, item: { id: item.id } });
  expect(shop.commentsOf(number)).toHaveLength(500);
  expect(fake.writes()).toEqual(['issues/create-comment', 'issues/update-comment']);
});

test('a marker that somebody else wrote, or that stands further down, means nothing', async () => {
  await using fake = await startGitHub();
  const { number } = addPull(fake);
  const shop = fake.repository();
  const forged = [
    { body: `${MARKER}\nforged`, author: 'mallory' },
    { body: `${MARKER}\nforged`, author: 'evil-app[bot]' },
    { body: `I quote:\n${MARKER}\nforged`, author: BOT },
  ];
  shop.addComments(number, forged);
  const { isNew } = await write(open(fake), number, 'ours');
  expect(isNew).toBe(true);
  await write(open(fake), number, 'ours again');
  expect(shop.commentsOf(number).map(({ body }) => body)).toEqual([
    ...forged.map(({ body }) => body),
    `${MARKER}\nours again\nafter ours`,
  ]);
});

test.each([
  ['the token of an App', 'installation', 'our-app[bot]'],
  ['a personal token', 'user', 'octocat'],
] as const)('%s finds what it wrote itself, and leaves what the workflow wrote', async (_, kind, login) => {
  await using fake = await startGitHub();
  const { number } = addPull(fake);
  const token = fake.addToken({ kind, login });
  await write(open(fake), number, 'of the workflow');
  await write(open(fake, { token }), number, 'one');
  await write(open(fake, { token }), number, 'two');
  expect(
    fake
      .repository()
      .commentsOf(number)
      .map(({ body }) => body),
  ).toEqual([`${MARKER}\nof the workflow`, `${MARKER}\ntwo\nafter one`]);
});

test('without GraphQL a person is asked for by REST, and a token that may not ask is taken for a workflow’s', async () => {
  await using fake = await startGitHub();
  fake.fail({ match: /graphql/, fault: { kind: 'status', status: 404 }, times: Number.POSITIVE_INFINITY });
  const personal = fake.addToken({ kind: 'user', login: 'octocat' });
  expect(await readIdentity(open(fake, { token: personal }))).toMatchObject({ login: 'octocat' });
  expect(await readIdentity(open(fake))).toEqual({ id: null, login: BOT });
});

test('where nothing says whose token it is, the answer to the first comment does, and one is left', async () => {
  await using fake = await startGitHub();
  fake.fail({ match: /graphql/, fault: { kind: 'status', status: 404 }, times: Number.POSITIVE_INFINITY });
  const { number } = addPull(fake);
  const token = fake.addToken({ kind: 'installation', login: 'our-app[bot]' });
  const first = await write(open(fake, { token }), number, 'one');
  const second = await write(open(fake, { token }), number, 'two');
  expect(second.item.id).toBe(first.item.id);
  expect(fake.repository().commentsOf(number)).toHaveLength(1);
  expect(fake.repository().commentsOf(number)[0]?.body).toContain('two');
});

test('that GitHub is down says nothing about whose token it is', async () => {
  await using fake = await startGitHub();
  fake.fail({ match: /graphql/, fault: { kind: 'status', status: 502 }, times: Number.POSITIVE_INFINITY });
  await expect(readIdentity(open(fake))).rejects.toMatchObject({ status: 502 });
});

test('of two runs that make one at once, one comment is left, and it tells of both', async () => {
  await using fake = await startGitHub();
  const { number } = addPull(fake);
  // Both have looked before either writes.
  let other: Promise<unknown> | undefined;
  fake.before(/^POST .*\/comments/, () => {
    other = write(open(fake), number, 'other');
    return new Promise((resolve) => setTimeout(resolve, 300));
  });
  await write(open(fake), number, 'one');
  await other;
  const bodies = fake
    .repository()
    .commentsOf(number)
    .map(({ body }) => body);
  expect(bodies).toHaveLength(1);
  expect(bodies[0]).toMatch(/one/);
  expect(bodies[0]).toMatch(/other/);
});

test('two runs at once, many times over, always leave one', async () => {
  await using fake = await startGitHub();
  const { number } = addPull(fake);
  const shop = fake.repository();
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([write(open(fake), number, 'left'), write(open(fake), number, 'right')]);
    expect(shop.commentsOf(number)).toHaveLength(1);
    shop.comments.splice(0);
  }
});

test('several that stand already become the oldest of them', async () => {
  await using fake = await startGitHub();
  const { number } = addPull(fake);
  const shop = fake.repository();
  const [oldest] = shop.addComments(
    number,
    ['a', 'b', 'c'].map((said) => ({ body: `${MARKER}\n${said}`, author: BOT })),
  );
  const { item } = await write(open(fake), number, 'new');
  expect(item.id).toBe(oldest?.id);
  expect(shop.commentsOf(number).map(({ body }) => body)).toEqual([`${MARKER}\nnew\nafter a\nafter b\nafter c`]);
});

test('one that is deleted while it is written is made anew', async () => {
  await using fake = await startGitHub();
  const { number } = addPull(fake);
  const shop = fake.repository();
  await write(open(fake), number, 'one');
  fake.before(/^PATCH/, () => void shop.comments.splice(0));
  expect(await write(open(fake), number, 'two')).toMatchObject({ isNew: true });
  expect(shop.commentsOf(number).map(({ body }) => body)).toEqual([`${MARKER}\ntwo`]);
});

test('of several the next one takes over when the oldest goes, and who is gone already may go', async () => {
  await using fake = await startGitHub();
  const { number } = addPull(fake);
  const shop = fake.repository();
  shop.addComments(
    number,
    ['a', 'b', 'c'].map((said) => ({ body: `${MARKER}\n${said}`, author: BOT })),
  );
  fake.before(/^PATCH/, () => void shop.comments.splice(0, 1));
  fake.before(/^DELETE/, () => void shop.comments.pop());
  await write(open(fake), number, 'new');
  expect(shop.commentsOf(number).map(({ body }) => body)).toEqual([`${MARKER}\nnew\nafter b\nafter c`]);
});

test('a comment whose answer was lost is found and not made twice', async () => {
  await using fake = await startGitHub();
  const { number } = addPull(fake);
  fake.fail({ match: /^POST .*comments/, fault: { kind: 'reset' }, isCarriedOut: true });
  expect(await write(open(fake), number, 'one')).toMatchObject({ isNew: true });
  expect(fake.repository().commentsOf(number)).toHaveLength(1);
});

test('trouble of the server is survived wherever it comes', async () => {
  await using fake = await startGitHub();
  const { number } = addPull(fake);
  fake.fail({ fault: { kind: 'status', status: 503 }, every: 3, times: Number.POSITIVE_INFINITY });
  await write(open(fake), number, 'one');
  await write(open(fake), number, 'two');
  expect(
    fake
      .repository()
      .commentsOf(number)
      .map(({ body }) => body),
  ).toEqual([`${MARKER}\ntwo\nafter one`]);
});

test('a token that may only read is refused, and nothing is written', async () => {
  await using fake = await startGitHub();
  const { number } = addPull(fake);
  const refused = write(open(fake, { token: fake.readOnlyToken }), number, 'one');
  await expect(refused).rejects.toMatchObject({ status: 403, hint: expect.stringContaining('write') });
  expect(fake.repository().comments).toHaveLength(0);
});
