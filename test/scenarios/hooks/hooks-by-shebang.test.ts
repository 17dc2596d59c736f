import { expect, test } from 'vitest';
import { expectStatus, lastLines, openShop } from '../shop';

test('a hook, a build and a check are run by the shell that their first line names', async () => {
  await using shop = await openShop();
  const script = (name: string) => `#!/usr/bin/env bash\n[[ $BOWLINE_APP == shop ]] && echo "${name} was true"`;
  shop.configure((_config, app) => {
    app.build = [script('build')];
    app.hooks = {
      before_activate: [script('hook')],
      after_activate: [{ run: script('timed'), timeout: '20s' }],
      before_prepare: [{ run: script('runner'), run_on: 'runner' }],
    };
    app.checks = { shell: { type: 'command', run: '#!/bin/bash\n[[ -d .bowline && $BOWLINE_PORT -gt 0 ]]' } };
  });
  const run = await shop.deploy('1.0.0');
  expectStatus(run, 'success');
  for (const name of ['build', 'hook', 'timed', 'runner']) expect(run.log).toContain(`${name} was true`);
});

test('a hook that cannot be run says why, and one whose time is up names its key', async () => {
  await using shop = await openShop();
  await shop.deploy('1.0.0');
  shop.configure((_config, app) => {
    app.build = ["printf '#!/bin/sh\\r\\necho done\\r\\n' >migrate.sh; chmod +x migrate.sh"];
    app.hooks = { before_activate: ['./migrate.sh'] };
  });
  const windows = await shop.deploy('2.0.0');
  expectStatus(windows, 'failed');
  expect(windows.log).toMatch(/exit code 127: \.\/migrate\.sh has Windows line ends/);
  expect(lastLines(windows.log, 3)).toContain('.gitattributes');
  shop.configure((_config, app) => {
    app.hooks = { before_activate: [{ run: 'sleep 30', timeout: '1s' }] };
  });
  const slow = await shop.deploy('3.0.0');
  expectStatus(slow, 'failed');
  expect(slow.log).toContain('its time was up: `timeout` allows it 1 s');
  expect(lastLines(slow.log, 3)).toContain('Raise `timeout` of the hook');
});
