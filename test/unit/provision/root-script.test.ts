import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../../src/config/targets/target';
import { describeSudoers } from '../../../src/phases/rights';
import { partsOf } from '../../../src/provision/parts';
import { rootScriptPart } from '../../../src/provision/root-script';
import { versionOfRootScript, writeRootScript } from '../../../src/provision/root-script-text';
import type { Facts } from '../../../src/shell/facts';
import { makeTarget } from '../plan/target';
import { describeShells, makeFolder, runShell } from '../shell/shells';

const CONF = `units=shop.service
ports='8000 8001 8002 8003 8004 8005 8006 8007 8008 8009'
site=shop.conf
owner=/srv/shop
certificate=''
domains=''
`;

function makeShop(change: Partial<Target> = {}): Target {
  const runtime = { kind: 'systemd', unit: 'shop.service', start: './run', scope: 'system', soakMs: 0 } as const;
  const nginx = { file: 'shop.conf', listen: 80, maxBodyBytes: 1, readTimeoutS: 1, hasHeaders: true };
  return makeTarget({
    ...{ path: '/srv/shop', port: 8000, runtime, nginx, domain: ['shop.test'], privileges: 'root-script' },
    ...change,
  });
}

describe('privileges: root-script', () => {
  const say = (script: string | undefined, conf: string | undefined): Facts => ({
    read: () => script,
    readText: () => conf,
  });
  const lacks = (script: string | undefined, conf: string | undefined, shop = makeShop()) =>
    rootScriptPart(shop)
      ?.missing?.(say(script, conf))
      .map(({ message }) => message);

  test('is missed where the script or what it may do is another', () => {
    const name = `${makeShop().app}-${makeShop().environment}`;
    expect(lacks(versionOfRootScript(), CONF)).toEqual([]);
    expect(lacks(undefined, undefined)).toEqual([
      '/usr/local/sbin/bowline-root is not there',
      `/etc/bowline/${name}.conf is not there`,
    ]);
    expect(lacks('# Written by Bowline, version 0.', CONF.replace('shop.service', 'blog.service'))).toEqual([
      '/usr/local/sbin/bowline-root is of another version of Bowline',
      `/etc/bowline/${name}.conf is not as the config says`,
    ]);
  });

  test('takes the ports that an admin has written', () => {
    const allowed = (port: number) => lacks(versionOfRootScript(), CONF.replace('8009', '9000'), makeShop({ port }));
    expect(allowed(9000)).toEqual([]);
    expect(allowed(8009)).toHaveLength(1);
  });

  test('has sudo allow exact words of one program, and nothing with a wildcard', () => {
    const line = describeSudoers(makeShop());
    const commands = line.replace(/^.*NOPASSWD: /, '').split(', ');
    expect(commands.every((one) => one.startsWith('/usr/local/sbin/bowline-root '))).toBe(true);
    expect(line).toContain('apply port\\=8009');
    expect(line).not.toMatch(/(?<!\\)[*?[]/);
  });

  test('leaves what it has no verb for to an admin', () => {
    const packages = partsOf(makeShop({ packages: [{ name: 'libpq5' }] })).find(({ name }) => name === 'packages');
    expect(packages?.rights).toEqual([]);
  });
});

const isRoot = process.getuid?.() === 0;

describeShells('root’s own script', (shell) => {
  test.runIf(isRoot)('refuses every word that its file does not have, and a file that others may write', () => {
    using folder = makeFolder();
    chmodSync(folder.path, 0o755);
    const conf = join(folder.path, 'shop-production.conf');
    writeFileSync(conf, CONF, { mode: 0o644 });
    writeFileSync(join(folder.path, 'shop-production.site'), 'server { }\n', { mode: 0o644 });
    const script = writeRootScript()
      .replaceAll('/etc/bowline', folder.path)
      .replace(/bw_root "\$@"\n$/, '');
    const call = (words: string) => {
      const { stdout, stderr, status } = runShell(shell, `${script}\n( bw_root ${words} ); echo "ended $?"`);
      return `${stdout}${stderr}${status}`;
    };
    for (const words of [
      '',
      'shop-production',
      'shop-production status shop.service',
      "'../shop-production' drop",
      "'shop-production;id' drop",
      "'shop production' drop",
      'blog-production drop',
      'shop-production restart sshd.service',
      "shop-production restart 'shop.service sshd.service'",
      'shop-production restart shop.service sshd.service',
      "shop-production restart ''",
      'shop-production restart --root=/tmp',
      'shop-production apply 8000',
      'shop-production apply port=',
      'shop-production apply port=80',
      "shop-production apply 'port=8000 8001'",
      "shop-production apply 'port=8000/w'",
      'shop-production apply port=08000',
      'shop-production drop now',
      'shop-production certificate',
    ]) {
      expect(call(words), words).toMatch(/ended 1\n/);
    }
    for (const mode of [0o664, 0o646]) {
      chmodSync(conf, mode);
      expect(call('shop-production restart shop.service')).toMatch(/others than root may write it\n[\s\S]*ended 1\n/);
    }
  });
});
