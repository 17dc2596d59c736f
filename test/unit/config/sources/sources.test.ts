import { describe, expect, test } from 'vitest';
import { catchProblems, resolve, withApp } from '../fixture';

const config = (source: string) => withApp('').replace('{ upload: . }', source);
const refusalsOf = (source: string) => catchProblems(() => resolve(config(source))).map(({ message }) => message);

describe('what is wrong with a source is said once', () => {
  test.each([
    ['{}', '`shop` has no source'],
    ['{ tags: v1 }', '`shop` has no source'],
    ['{ upload: ., git: "https://h/a.git" }', 'a source is exactly one of `upload`, `git`, `image`, `image_file`'],
    ['{ git: "https://h/a.git", image: a/b }', 'a source is exactly one of `upload`, `git`, `image`, `image_file`'],
    ['{ image: "a/B c" }', 'the name of an image has lower case letters'],
    ['{ image: "a/b:v1", tags: "v*" }', '`image` names v1, so no other tag is looked for'],
    ['{ image: "a/b@sha256:1" }', '`sha256:1` is no digest'],
    ['{ image: a/b, files: [../a] }', '`../a` leaves the release by ..'],
    ['{ image: a/b, files: [a, /etc] }', '`/etc` is absolute'],
    ['{ image: a/b, exclude: [a] }', '`exclude` goes with `files`, which is missing'],
    ['{ image: a/b, include: [a] }', '`include` goes with `files`, which is missing'],
    ['{ image: a/b, token: T }', '`token` is no key of a source with `image`'],
  ])('%s', (source, message) => {
    expect(refusalsOf(source)).toEqual([expect.stringContaining(message)]);
  });
});

test.each([
  ['git over upload', '{ upload: ., exclude: [a] }', '{ git: "https://h/a.git" }', 'git'],
  ['image over git', '{ git: "https://h/a.git" }', '{ image: a/b:v1 }', 'image'],
  ['upload over image', '{ image: a/b:v1 }', '{ upload: web }', 'upload'],
])('a later layer replaces the kind of an earlier one, and what stands beside it: %s', (_what, early, late, kind) => {
  const text = config(late).replace('apps:', `defaults:\n  source: ${early}\napps:`);
  expect(resolve(text).targets[0]?.source.kind).toBe(kind);
});

test('files that go along with an image are read', () => {
  const text = config('{ image: "a/b:v1", files: [deploy/compose.yml, deploy/nginx/], exclude: ["*.md"] }');
  expect(resolve(text).targets[0]?.source).toMatchObject({
    sent: { files: ['deploy/compose.yml', 'deploy/nginx'], exclude: ['*.md'], include: [] },
  });
});

test('a later layer of the same kind adds to an earlier one', () => {
  const text = config('{ directory: web }').replace('apps:', 'defaults:\n  source: { upload: ., exclude: [a] }\napps:');
  expect(resolve(text).targets[0]?.source).toEqual({ kind: 'upload', upload: '.', directory: 'web', exclude: ['a'] });
});
