import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingHttpBackend } from '../../fixtures/git-server';
import { findLeaks } from '../../fixtures/leaks';
import { generateKeyPair, missingSshd, startSshd } from '../../fixtures/sshd';
import { watchSecrets } from '../secrets/secrecy-watch';
import { expectStatus } from '../shop';
import { openGitShop, TOKEN } from './git-shop';

/** As basic authentication spells it, without the groups that depend on what stands before. */
const ENCODED = Buffer.from(`x-access-token:${TOKEN}`).toString('base64').slice(20, -4);
/** In the inputs of the step, the runner puts it there itself. */
const isStep = ([, environment]: readonly [string, string]) => /^INPUT_SECRETS=/m.test(environment);

describe.skipIf(missingHttpBackend !== undefined || process.platform !== 'linux')('the login of a repository', () => {
  test('is in no command line, environment, file or log: a token', async () => {
    await using shop = await openGitShop({ names: ['web-1', 'web-2'], server: { server: { env: {} } } });
    const { base } = shop.project;
    const needles = [TOKEN, ENCODED];
    const watch = watchSecrets(needles, [join(base, 'hosts'), join(base, '_temp'), join(base, '_home'), '/dev/shm']);
    const runs = [await shop.deployRef(), await shop.ship('1.1.0'), await shop.deployRef({ ref: 'nope' })];
    runs.push(await shop.run('rollback'));
    watch.stop();
    expect(watch.looks).toBeGreaterThan(20);
    expect([...watch.commandLines]).toEqual([]);
    expect([...watch.environments].filter((one) => !isStep(one))).toEqual([]);
    expect([...watch.files]).toEqual([]);
    expect(runs.map(({ outputs }) => outputs.status)).toEqual(['success', 'success', 'aborted', 'success']);
    const texts = Object.fromEntries(
      runs.map((run, index) => [`log ${index}`, `${run.output}${JSON.stringify(run.report)}`]),
    );
    const told = Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [name, text.replace(/^::add-mask::.*$/gm, '')]),
    );
    expect(findLeaks(told, TOKEN)).toEqual([]);
  }, 240_000);

  test.skipIf(missingSshd)(
    'is in no command line, environment, file or log: a deploy key',
    async () => {
      await using shop = await openGitShop();
      const { base } = shop.project;
      const key = generateKeyPair(base);
      await using sshd = await startSshd({ authorizedKeys: [key.publicKey] });
      shop.configure((_config, app) => {
        app.source = {
          git: `ssh://${sshd.user}@127.0.0.1:${sshd.port}${join(shop.served, 'shop.git')}`,
          deploy_key: 'REPO_KEY',
          host_key: sshd.knownHostsLine,
          directory: 'app',
        };
      });
      const lines = key.privateKey.split('\n').filter((line) => line !== '' && !line.startsWith('-'));
      const needles = lines.slice(2);
      const watch = watchSecrets(needles, [join(base, 'hosts'), join(base, '_temp'), join(base, '_home'), '/dev/shm']);
      const run = await shop.deployRef({ secrets: JSON.stringify({ REPO_KEY: key.privateKey }) });
      watch.stop();
      expectStatus(run, 'success');
      expect([...watch.commandLines]).toEqual([]);
      expect([...watch.environments].filter((one) => !isStep(one))).toEqual([]);
      expect([...watch.files]).toEqual([]);
      const told = `${run.output}${JSON.stringify(run.report)}`.replace(/^::add-mask::.*$/gm, '');
      expect(needles.filter((needle) => told.includes(needle))).toEqual([]);
    },
    240_000,
  );
});
