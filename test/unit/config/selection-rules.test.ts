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

  it.each([
    ['branches: []', '9:15 the list is empty'],
    ['branches: main', '9:15 expected a list, found the text "main"'],
    ['branches: ["v[0-9]"]', '9:16 the pattern `v[0-9]` has a `[`; it takes `*` and `**` only'],
    ['deploy_on_push: "yes"', '9:21 expected true or false, found the text "yes"'],
    ['changed_paths: [""]', '9:21 the text is empty'],
  ])('%s is refused', (line, problem) => {
    expect(problemsOf(withApp(line))).toEqual([problem]);
  });
});
