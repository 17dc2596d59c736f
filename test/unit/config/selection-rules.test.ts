import { describe, expect, it } from 'vitest';
import { listSelectionRules } from '../../../src/config/selection-rules';
import { load, problemsOf, withApp } from './fixture';

const CONFIG = `
defaults: { branches: [trunk] }
hosts: { web-1: { address: "\${UNSET}" } }
apps:
  bot: { source: { upload: bot }, runtime: { systemd: bot.service }, deploy_on_push: true, changed_paths: ["bot/**"] }
  site: { source: { upload: site }, runtime: { static: true } }
environments:
  test: { hosts: [web-1], branches: [main, "release/**"], apps: { bot: {}, site: { deploy_on_push: true } } }
  production: { hosts: [web-1], deploy_on_push: false, apps: { bot: { changed_paths: ["**"] } } }
`;

describe('the rules of what an event deploys', () => {
  it('are merged as all settings are, in the order of the config, and need no variable', () => {
    expect(listSelectionRules(load(CONFIG))).toEqual([
      {
        environment: 'test',
        app: 'bot',
        branches: ['main', 'release/**'],
        deployOnPush: true,
        changedPaths: ['bot/**'],
      },
      {
        environment: 'test',
        app: 'site',
        branches: ['main', 'release/**'],
        deployOnPush: true,
        changedPaths: undefined,
      },
      { environment: 'production', app: 'bot', branches: ['trunk'], deployOnPush: false, changedPaths: ['**'] },
    ]);
  });

  it('are none where none are written', () => {
    expect(listSelectionRules(load(withApp('port: 8000')))).toEqual([
      { environment: 'production', app: 'shop', branches: undefined, deployOnPush: false, changedPaths: undefined },
    ]);
  });

  it('take `./` at the front as the folder itself', () => {
    const [rules] = listSelectionRules(load(withApp('changed_paths: ["./bot/**", "!./bot/docs/**", "a[bc]?.py"]')));
    expect(rules?.changedPaths).toEqual(['/bot/**', '!/bot/docs/**', 'a[bc]?.py']);
  });

  it.each([
    ['branches: []', '9:15 the list is empty'],
    ['branches: main', '9:15 expected a list, found the text "main"'],
    ['branches: ["v[0-9]"]', '9:16 the pattern `v[0-9]` has a `[`; it takes `*` and `**` only'],
    ['deploy_on_push: "yes"', '9:21 expected true or false, found the text "yes"'],
    ['changed_paths: [""]', '9:21 the text is empty'],
    ['changed_paths: ["src/{a,b}/**"]', '9:21 the pattern `src/{a,b}/**` has braces; write a pattern for each name'],
    [
      'changed_paths: ["**", "!(docs)/**"]',
      '9:27 the pattern `!(docs)/**` has an extended glob; write a pattern for each name',
    ],
    [
      'changed_paths: ["src/@(a|b)"]',
      '9:21 the pattern `src/@(a|b)` has an extended glob; write a pattern for each name',
    ],
    ['changed_paths: ["../lib/**"]', '9:21 the pattern `../lib/**` leaves the folder with `..`'],
    ['changed_paths: ["bot\\\\src"]', '9:21 the pattern `bot\\src` has a `\\`; write `/` between folders'],
    ['changed_paths: ["#bot"]', '9:21 the pattern `#bot` is a comment; a name that begins with # is written `\\#`'],
    ['changed_paths: ["a/./b"]', '9:21 the pattern `a/./b` has an empty step in its path'],
    ['changed_paths: ["v[0-9"]', '9:21 the pattern `v[0-9` has a `[` that is not closed'],
    [
      'changed_paths: ["!docs/**"]',
      '9:20 all patterns begin with `!`, so nothing ever matches; write `**` before them',
    ],
    ['branches: ["!main"]', '9:15 all patterns begin with `!`, so nothing ever matches; write `**` before them'],
    ['branches: ["release/{a,b}"]', '9:16 the pattern `release/{a,b}` has `{a,b}`; write a pattern for each name'],
    ['branches: ["!(main)"]', '9:16 the pattern `!(main)` has `!(main)`; write a pattern for each name'],
  ])('%s is refused', (line, problem) => {
    expect(problemsOf(withApp(line))).toEqual([problem]);
  });
});
