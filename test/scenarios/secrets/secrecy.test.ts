import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generateSshKey } from '../../../src/demo/ssh-key';
import { findLeaks } from '../../fixtures/leaks';
import { hasProgram, startProcess } from '../../fixtures/process';
import { type ConfigObject, createProject, makeBase, makeConfig, spellConfig } from '../../fixtures/project';
import { runAction } from '../../fixtures/runner';
import { baseVariables } from '../../fixtures/runner-variables';
import { missingSshd, startSshd } from '../../fixtures/sshd';
import { readTrace, readTraces, STRACE_OPTIONS, watchSecrets } from './secrecy-watch';

const BOWLINE = resolve(__dirname, '../../../dist/bowline.js');
const missingStrace = hasProgram('strace') ? undefined : 'strace is not installed';

/** A secret that is easy to find, in whatever piece of it: with quotes, of several lines, with what shells expand. */
function makeSecret() {
  const needles = Array.from({ length: 4 }, () => randomBytes(8).toString('hex'));
  const [one, two, three, four] = needles;
  return { needles, value: `${one}'s "${two}"\n$HOME \`id\` \\ ${three}\n%s ${four}` };
}

/** Two hosts behind a jump host, a service, hooks and checks that read a secret. */
async function openVault() {
  const base = makeBase();
  const traces = join(base, 'traces');
  mkdirSync(traces);
  mkdirSync(join(base, 'tmp'));
  const key = generateSshKey();
  const forced = join(base, 'forced');
  const sshd = await startSshd({
    authorizedKeys: [key.publicKey],
    options: [`ForceCommand ${forced}`, `SetEnv TMPDIR=${base}/tmp`],
  });
  const host = (name: string) => ({ name, port: sshd.port, fingerprint: sshd.fingerprints[0] ?? '', user: sshd.user });
  const options = { hosts: ['web-1', 'web-2'].map(host), path: join(base, 'hosts/{host}/shop'), port: 8000 };
  const project = await createProject({ ...options, runtime: 'static' }, base);
  project.write('config/bowline.yml', spellConfig(addSecrets(makeConfig(options), host('gate'))));
  writeFileSync(forced, '#!/bin/sh\nexec /bin/sh -c "$SSH_ORIGINAL_COMMAND"\n');
  chmodSync(forced, 0o755);
  const secret = makeSecret();
  // The first line is the same in every key, and of the second half is public.
  const keyLines = key.privateKey
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('-'))
    .slice(2);
  const files = { secrets: join(base, 'given-secrets.json'), key: join(base, 'given-key') };
  const give = (value: string) => writeFileSync(files.secrets, JSON.stringify({ SHOP_TOKEN: value }), { mode: 0o600 });
  give(secret.value);
  writeFileSync(files.key, key.privateKey, { mode: 0o600 });
  return {
    base,
    project,
    key,
    secret,
    traces,
    give,
    needles: [...secret.needles, ...keyLines],
    /** The command line with its secrets in files, or whatever starts it. */
    command: async (args: readonly string[], starter: readonly string[] = []) => {
      const [program = process.execPath, ...rest] = [...starter, process.execPath, BOWLINE, ...args];
      const flags = ['--ssh-key', `@${files.key}`, '--secrets', `@${files.secrets}`];
      const run = startProcess(program, [...rest, ...flags], {
        cwd: project.folder,
        env: { ...baseVariables(join(base, '_home')), TMPDIR: join(base, 'tmp') },
      });
      const ended = await run.ended;
      expect(ended.exitCode, ended.output).toBe(0);
      return ended;
    },
    /** From now on every session on the host is traced. */
    trace: () => {
      const strace = `strace ${STRACE_OPTIONS.map((option) => `'${option}'`).join(' ')} -o '${traces}'/host.$$`;
      writeFileSync(forced, `#!/bin/sh\nexec ${strace} /bin/sh -c "$SSH_ORIGINAL_COMMAND"\n`);
    },
    async [Symbol.asyncDispose]() {
      await sshd.stop();
      await project[Symbol.asyncDispose]();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

function addSecrets(
  config: ConfigObject,
  { name, port, fingerprint, user }: { name: string; port: number; fingerprint: string; user: string },
) {
  config.hosts[name] = { address: '127.0.0.1', port, user, host_key: fingerprint };
  for (const web of ['web-1', 'web-2']) Object.assign(config.hosts[web] ?? {}, { jump: name });
  const { shop = {} } = config.apps;
  delete shop.health;
  delete shop.port;
  Object.assign(shop, {
    runtime: {
      command: {
        start: 'setsid sleep 180 </dev/null >/dev/null 2>&1 & echo $! >"$BOWLINE_PATH/shared/pid"',
        stop: 'kill "$(cat "$BOWLINE_PATH/shared/pid")" 2>/dev/null || :',
        status: 'kill -0 "$(cat "$BOWLINE_PATH/shared/pid")"',
        soak: '100ms',
      },
    },
    secrets: { TOKEN: 'SHOP_TOKEN' },
    build: ['env; stat -c "incoming has the mode %a" "$BOWLINE_PATH"/.bowline/incoming/*'],
    hooks: { before_activate: ['test -n "$TOKEN"; env >/dev/null'], after_activate: ['printf "says %s\\n" "$TOKEN"'] },
    checks: { login: { type: 'command', run: 'printf %s "$TOKEN"' } },
  });
  return config;
}

describe.skipIf(missingSshd !== undefined || process.platform !== 'linux')('a deploy with a secret and a key', () => {
  test('shows neither in a process listing, nor in a file that others may read, at any time', async () => {
    await using vault = await openVault();
    const { secret, needles, project, base } = vault;
    const watch = watchSecrets(needles, [join(base, 'tmp'), join(base, 'hosts'), join(base, '_temp'), project.folder]);
    const first = await vault.command(['deploy']);
    await project.release('2.0.0');
    const second = await runAction({
      cwd: project.folder,
      action: 'deploy',
      inputs: { 'ssh-key': vault.key.privateKey },
      env: { SHOP_TOKEN: secret.value, TMPDIR: join(base, 'tmp') },
    });
    expect(second.exitCode, second.log).toBe(0);
    const third = await vault.command(['rollback', '--current-secrets', '--yes']);
    watch.stop();

    expect(watch.looks).toBeGreaterThan(20);
    expect([...watch.commandLines]).toEqual([]);
    expect([...watch.openFiles]).toEqual([]);
    // By design they are for what the config runs, and in the inputs of the step, which the runner sets so.
    const strangers = [...watch.environments].filter(
      ([, environment]) => !/^(?:BOWLINE_RELEASE=|INPUT_SSH-KEY=)/m.test(environment),
    );
    expect(strangers).toEqual([]);
    expect([...watch.files].length).toBeGreaterThan(0);
    expect(first.output.match(/incoming has the mode \d+/g)).toEqual(Array(2).fill('incoming has the mode 700'));
    const texts = {
      'the first log': first.output,
      'the second log': second.log,
      'the third log': third.output,
      'the summary': second.summary,
      'the outputs': JSON.stringify(second.outputs),
      'the state': JSON.stringify(second.state),
      'the variables for later steps': JSON.stringify(second.exported),
      'the report': JSON.stringify(second.report),
      'the journal': readFileSync(join(base, 'hosts/web-1/shop/.bowline/journal.jsonl')),
    };
    expect(findLeaks(texts, secret.value)).toEqual([]);
    expect(findLeaks(texts, vault.key.privateKey.trim())).toEqual([]);
  });

  test.skipIf(missingStrace)(
    'shows neither to strace, in an argument or in a file that was ever readable by others',
    async () => {
      await using vault = await openVault();
      await vault.command(['deploy']);
      vault.trace();
      await vault.project.release('2.0.0');
      const client = join(vault.base, 'client');
      mkdirSync(client);
      const strace = ['strace', ...STRACE_OPTIONS.filter((option) => option !== '-D'), '-o', join(client, 'trace')];
      await vault.command(['deploy'], strace);
      await vault.command(['rollback', '--current-secrets', '--yes'], strace.with(-1, join(client, 'rollback')));

      const here = readTrace(readTraces(client), vault.needles, join(vault.base, 'tmp'));
      const there = readTrace(readTraces(vault.traces), vault.needles, join(vault.base, 'tmp'));
      for (const side of [here, there]) {
        expect(side.programs).toBeGreaterThan(0);
        expect(side.exposed).toEqual([]);
        expect(side.opened).toEqual([]);
      }
      expect(here.informed).toEqual([]);
      expect(here.written).toEqual([]);
      // What the config runs, and nothing else.
      expect(there.informed.filter((program) => !program.includes('"BOWLINE_RELEASE='))).toEqual([]);
      const names = there.written.map((path) => path.replace(/.*\/\.bowline\//, ''));
      expect(new Set(names)).toEqual(new Set(['env', 'env.commands', 'env.new', 'env.commands.new']));
    },
  );
});
