import { expect, test } from 'vitest';
import { runAction } from '../../fixtures/runner';
import { openSite } from './site';

test('fault 60: what a host echoes of a secret is hidden, and the runner knows its mask before the first output', async () => {
  await using site = await openSite();
  site.configure((_config, app) => {
    app.runtime = { command: { start: 'true', stop: 'true', status: 'true' } };
    app.secrets = ['TOKEN'];
    app.hooks = { before_activate: ['echo "it is $TOKEN"; printf %s "$TOKEN" | base64'] };
  });
  const secret = 'swordfish-and-chips';
  const inputs = { 'ssh-key': site.key.privateKey, secrets: JSON.stringify({ TOKEN: secret }) };
  const run = await runAction({ cwd: site.project.folder, action: 'deploy', inputs });
  expect(run.exitCode, run.log).toBe(0);
  expect(run.log).toContain('it is ***');
  const base64 = Buffer.from(secret).toString('base64');
  for (const text of [run.log, run.summary, JSON.stringify(run.report)]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(base64);
  }
  const lines = run.output.split('\n');
  const firstOutput = lines.findIndex((line) => line !== '' && !line.startsWith('::add-mask::'));
  const mask = lines.indexOf(`::add-mask::${secret}`);
  expect(mask).toBeGreaterThanOrEqual(0);
  expect(mask).toBeLessThan(firstOutput);
});
