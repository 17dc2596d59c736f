import { describe, expect, test } from 'vitest';
import type { ComposeRuntime } from '../../../src/config/runtimes/compose';
import { runtimeOf } from '../../../src/runtimes/choose';
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

describe('what Docker lacks', () => {
  const preflight = { diskFreeBytes: 1_000_000, inodesFree: { count: 0 }, commands: [] };
  const ask = (
    texts: Record<string, string>,
    words: Record<string, string> = {},
    changes: Partial<ComposeRuntime> = {},
  ) => runtimeOf(makeTarget({ runtime: compose(changes), preflight })).missing(facts(texts, words));

  test.each([
    [
      'a daemon',
      { no_engine: 'Cannot connect to the Docker daemon at unix:///run' },
      {},
      /^Docker does not answer: Cannot/,
    ],
    [
      'the right',
      { no_engine: 'got permission denied while trying\ntemplate: :1:2: nil pointer' },
      {},
      /may not use Docker: got permission denied/,
    ],
    ['a plugin', { no_compose: "docker: 'compose' is not a docker command." }, {}, /has no Compose v2/],
    ['a new plugin', {}, { version: 'v2.17.3' }, /^Compose is v2\.17\.3; 2\.20 is the oldest/],
    [
      'room',
      {},
      { version: '2.40.3', root: '/var/lib/docker', free: '1' },
      /^\/var\/lib\/docker of Docker has 0 MB free/,
    ],
  ])('%s', (_name, texts, words, message) => {
    const [found] = ask(texts as Record<string, string>, words as Record<string, string>);
    expect(found?.message).toMatch(message);
    expect(found?.hint).toMatch(/\w/);
  });

  test('a rootless engine has a set-up of its own', () => {
    expect(ask({ no_engine: 'Cannot connect' }, {}, { docker: 'rootless' })[0]?.message).toMatch(/^no rootless Docker/);
  });

  test.each(['v2.40.3', '2.20.0', '3.0.0', 'dev', '5.1.0-rc.1'])('%s is new enough', (version) => {
    expect(ask({}, { version, free: '1000000000' })).toEqual([]);
  });
});

test('sudo is asked for nothing but docker, and only where the config says so', () => {
  expect(runtimeOf(makeTarget({ runtime: compose({ docker: 'sudo' }) })).rights).toEqual([['docker']]);
  expect(runtimeOf(makeTarget({ runtime: compose() })).rights).toEqual([]);
});
