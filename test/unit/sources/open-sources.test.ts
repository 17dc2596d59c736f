import { expect, test } from 'vitest';
import { Secret } from '../../../src/shell/secret';
import { needsOf, openSources } from '../../../src/sources';
import { makeFolder } from '../shell/shells';
import { plant } from './upload/trees';

const from = (app: string, upload: string) => ({ app, source: { kind: 'upload' as const, upload, exclude: [] } });
const worldIn = (cwd: string, ref?: string) => ({
  cwd,
  env: { GITHUB_REF_NAME: 'main' },
  signal: new AbortController().signal,
  findSecret: (name: string) => new Secret(`value of ${name}`, name),
  ref,
});

test('apps with the same source share what is read', async () => {
  using folder = makeFolder();
  plant(folder.path, { VERSION: '1.2.3\n', 'web/index.html': 'hello', 'bot/run': 'run' });
  const targets = [from('shop', 'web'), from('blog', 'web'), from('bot', 'bot'), from('shop', 'web')];
  const { info, reading } = await openSources(targets, worldIn(folder.path));
  const contents = await reading;
  expect(info).toMatchObject({ ref: 'main', version: '1.2.3' });
  expect([...contents.keys()]).toEqual(['shop', 'blog', 'bot']);
  expect(contents.get('shop')).toBe(contents.get('blog'));
  expect(contents.get('bot')?.contentId).not.toBe(contents.get('shop')?.contentId);
  expect(contents.get('bot')?.info).toEqual(info);
  expect(needsOf(contents).get('shop')).toMatchObject({ bytes: 5, files: 1 });
});

test('what cannot be deployed is refused before anything is read', async () => {
  using folder = makeFolder();
  plant(folder.path, { 'web/index.html': 'hello' });
  await expect(openSources([from('shop', 'web'), from('bot', 'bot')], worldIn(folder.path))).rejects.toThrow(
    'there is nothing at bot to upload',
  );
});

test('what is uploaded is the checkout, so that no `ref` can choose another', async () => {
  using folder = makeFolder();
  plant(folder.path, { 'web/index.html': 'hello' });
  await expect(openSources([from('shop', 'web')], worldIn(folder.path, 'v1.2.3'))).rejects.toThrow(
    '`ref` cannot be v1.2.3: the source is an `upload`',
  );
});
