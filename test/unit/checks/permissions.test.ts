import { chmodSync, chownSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { CheckOf } from '../../../src/checks/context';
import { run } from '../../../src/checks/permissions';
import { makeCheck, makeContext } from '../../fixtures/check-context';
import { makeTarget } from '../plan/target';
import { makeBusyboxTools, makeFolder, runShell, SHELLS } from '../shell/shells';

const RELEASE = '20261121T020152Z-4a446b0';
const ME = userInfo().username;
const isRoot = process.getuid?.() === 0;
const tools = makeBusyboxTools();
afterAll(() => tools?.[Symbol.dispose]());

describe.each(SHELLS)('permissions, as $name sees them', (shell) => {
  const PATH = (shell.name === 'busybox ash' ? tools?.path : undefined) ?? process.env.PATH;

  /** An app as a host has it after a deploy. */
  function openApp() {
    const folder = makeFolder();
    const path = join(folder.path, 'site');
    const place = join(path, 'releases', RELEASE);
    const write = (name: string, mode = 0o644, text = '') => {
      mkdirSync(join(path, name, '..'), { recursive: true });
      writeFileSync(join(path, name), text);
      chmodSync(join(path, name), mode);
    };
    const within = `releases/${RELEASE}`;
    write(`${within}/app.js`);
    write(`${within}/.bowline/env`, 0o600);
    write(`${within}/.bowline/env.commands`, 0o600);
    write(`${within}/.bowline/secrets/TOKEN`, 0o600);
    write(`${within}/.bowline/start`, 0o755);
    write('.bowline/key', 0o600);
    write('.bowline/node/abc/node_modules/demo/index.js', 0o444);
    write('shared/data/rows.db', 0o640);
    symlinkSync('../../.bowline/node/abc/node_modules', join(place, 'node_modules'));
    symlinkSync(join(path, 'shared/data'), join(place, 'data'));
    const look = (settings: Partial<CheckOf<'permissions'>> = {}) => {
      const check = makeCheck({ type: 'permissions', owners: [], ignore: [], timeoutMs: 30_000, ...settings });
      const runOnHost = async (command: string) => {
        const { status, stdout, stderr } = runShell(shell, command, { env: { PATH } });
        return { code: status, output: `${stdout}${stderr}`.split('\n').filter(Boolean) };
      };
      const target = makeTarget({ path });
      return run({ ...makeContext(), target, release: RELEASE, runOnHost }, check as CheckOf<'permissions'>);
    };
    return { path, place, within, write, look, [Symbol.dispose]: () => folder[Symbol.dispose]() };
  }

  test('pass as a deploy leaves them', async () => {
    using app = openApp();
    expect(await app.look()).toEqual({
      ok: true,
      detail: `all is ${ME}'s, and nobody else may write`,
      data: { found: [], count: 0, unknown: [] },
    });
  });

  test('name each path that others may write into, and each secret that they may read', async () => {
    using app = openApp();
    const { within, path, write } = app;
    write(`${within}/app.js`, 0o666);
    write(`${within}/.bowline/env.commands`, 0o640);
    write(`${within}/.bowline/secrets/TOKEN`, 0o644);
    write(`${within}/.env.production`, 0o644);
    write(`${within}/.bowline/manifest`, 0o600, `0600 ${'0'.repeat(64)}  ./.env.production\n`);
    write('.bowline/key', 0o604);
    write('.bowline/node/abc/node_modules/demo/index.js', 0o664);
    write('shared/uploads/a b.png', 0o664);
    chmodSync(join(path, 'releases'), 0o777);
    const { ok, data } = await app.look({ ignore: ['shared/uploads/'] });
    expect(ok).toBe(false);
    expect([...(data.found as string[])].sort()).toEqual(
      [
        'releases has mode 0777: everybody may write into it',
        `${within}/app.js has mode 0666: everybody may write into it`,
        `${within}/.bowline/env.commands has mode 0640, not 0600`,
        `${within}/.bowline/secrets/TOKEN has mode 0644, not 0600`,
        `${within}/.env.production has mode 0644, not 0600`,
        '.bowline/key has mode 0604, not 0600',
        '.bowline/node/abc/node_modules/demo/index.js has mode 0664: its group may write into it',
      ].sort(),
    );
    expect((await app.look()).data.found).toContain(
      'shared/uploads/a b.png has mode 0664: its group may write into it',
    );
  });

  test.skipIf(!isRoot)('name what belongs to somebody else, but for the users of shared', async () => {
    using app = openApp();
    const other = 65534;
    chownSync(join(app.place, 'app.js'), other, 0);
    chownSync(join(app.path, 'shared/data/rows.db'), other, 0);
    const owned = (await app.look()).data.found;
    expect(owned).toHaveLength(2);
    expect(owned).toContain('shared/data/rows.db belongs to nobody, not to root');
    expect((await app.look({ owners: ['nobody', 'nobody-at-all'] })).data.found).toEqual([
      `${app.within}/app.js belongs to nobody, not to root`,
    ]);
  });

  test('count what is too much to tell', async () => {
    using app = openApp();
    for (let one = 0; one < 60; one += 1) app.write(`shared/data/${one}`, 0o666);
    const { detail, data } = await app.look();
    expect(detail).toMatch(/; and 57 more$/);
    expect(data).toMatchObject({ count: 60 });
    expect(data.found).toHaveLength(50);
  });
});
