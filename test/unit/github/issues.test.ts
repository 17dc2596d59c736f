import { expect, test } from 'vitest';
import { closeIssue, createIssue, findOpenIssues, updateIssue } from '../../../src/github/issues';
import { startGitHub } from '../../fixtures/github/github';
import { open } from './opened';

test('open issues are found on all pages, and pull requests are none', async () => {
  await using fake = await startGitHub();
  const shop = fake.repository();
  shop.commit({ message: 'x', branch: 'cart' });
  for (let index = 0; index < 105; index += 1) shop.addIssue({ title: `Bug ${index}`, body: 'mine' });
  shop.addIssue({ body: 'mine', state: 'closed' });
  shop.addPullRequest({ head: 'cart', body: 'mine' });
  shop.addIssue({ body: null });
  const found = await findOpenIssues(open(fake), ({ body }) => body === 'mine');
  expect(found).toHaveLength(105);
  expect(found[0]?.number).toBeLessThan(found[1]?.number ?? 0);
  expect(found[0]?.url).toContain(`/issues/${found[0]?.number}`);
});

test('an issue is opened, changed and closed with its last text', async () => {
  await using fake = await startGitHub();
  const github = open(fake);
  const [shop] = [fake.repository()];
  const { number } = await createIssue(github, { title: 'Broken', body: 'one' });
  await updateIssue(github, number, { title: 'Still broken', body: 'two' });
  expect(shop.issues[0]).toMatchObject({ title: 'Still broken', body: 'two', state: 'open' });
  await closeIssue(github, number, 'completed', 'well again');
  expect(shop.issues[0]).toMatchObject({ state: 'closed', stateReason: 'completed', body: 'well again' });
  const other = await createIssue(github, { title: 'Twice', body: 'x' });
  await closeIssue(github, other.number, 'not_planned');
  expect(shop.issues[1]).toMatchObject({ state: 'closed', stateReason: 'not_planned', body: 'x' });
});
