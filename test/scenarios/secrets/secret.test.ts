import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findLeaks } from '../../fixtures/leaks';
import { ask, expectStatus, openShop } from '../shop';

const SECRET = 'swordfish\'s "end"\n$HOME `id` $(id) %s %n 100% \\ \\n\nschlüssel-日本 ;&|<>*?#!~ tail';

/** Collects the arguments of every process of this machine until it is stopped. */
function watchArguments(): { stop: () => string } {
  const seen = new Set<string>();
  const look = () => {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      try {
        seen.add(readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
      } catch {
        // It ended meanwhile.
      }
    }
  };
  const timer = setInterval(look, 10);
  return {
    stop: () => {
      clearInterval(timer);
      return [...seen].join('\n');
    },
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => !path.includes('/current/') && existsSync(path) && statSync(path).isFile());
}

test('fault 60: a secret reaches the service as it is and is found nowhere else', async () => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    app.secrets = { TOKEN: 'SHOP_TOKEN' };
    app.build = ['env; echo building'];
    app.hooks = { before_activate: ['test -n "$TOKEN"'], after_activate: ['printf "hook says %s\\n" "$TOKEN"'] };
    app.checks = { login: { type: 'command', run: 'printf %s "$TOKEN"' } };
  });
  const secrets = JSON.stringify({ SHOP_TOKEN: SECRET, UNDECLARED: 'x' });
  const watch = watchArguments();
  const first = await shop.deploy('1.0.0', { secrets });
  const cli = await shop.cli('deploy', '--secrets', `@${writeSecrets()}`, '--force', 'redeploy', '--yes');
  const seen = watch.stop();
  expectStatus(first, 'success');
  expect(cli.exitCode, cli.output).toBe(0);
  expect(seen).toContain('deploy/index.js');

  const bytes = Buffer.from(SECRET);
  expect(await ask(shop.host, '/env/TOKEN')).toEqual({
    name: 'TOKEN',
    length: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });

  const { log, summary, outputs, report, state, masks } = first;
  const texts = {
    'the arguments of a process': seen,
    'a command': shop.host.server.traffic.commands.join('\n'),
    'the log': log,
    'the log of the command line': cli.output,
    'the summary': summary,
    'the outputs': JSON.stringify(outputs),
    'the state': JSON.stringify(state),
    'the report': JSON.stringify(report),
    'the journal': readFileSync(join(shop.host.path, '.bowline/journal.jsonl')),
  };
  expect(findLeaks(texts, SECRET)).toEqual([]);
  for (const line of SECRET.split('\n')) expect(masks).toContain(line);

  const files = filesBelow(shop.host.path);
  const holding = files.filter((path) => readFileSync(path).includes('swordfish'));
  expect(holding.map((path) => path.replace(/.*\.bowline\//, '')).sort()).toEqual(
    ['env', 'env', 'env.commands', 'env.commands'].sort(),
  );
  for (const path of holding) expect(statSync(path).mode & 0o777).toBe(0o600);

  function writeSecrets(): string {
    shop.project.write('../secrets.json', secrets);
    return join(shop.project.base, 'secrets.json');
  }
});

test.each([
  ['is missing', {}, /SHOP_TOKEN/],
  ['is empty', { secrets: 'SHOP_TOKEN=' }, /SHOP_TOKEN.*empty/],
])('a declared secret that %s is refused by name before a host is connected to', async (_how, inputs, says) => {
  await using shop = await openShop();
  shop.configure((_config, app) => {
    app.secrets = { TOKEN: 'SHOP_TOKEN' };
  });
  const run = await shop.run('deploy', inputs);
  expectStatus(run, 'aborted');
  expect(run.outputs['error-code']).toBe('input');
  expect(run.log).toMatch(says);
  expect(shop.host.server.traffic.connections).toBe(0);
});
