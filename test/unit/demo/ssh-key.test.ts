import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import { expect, test } from 'vitest';
import { generateSshKey } from '../../../src/demo/ssh-key';
import { hasProgram } from '../../fixtures/process';

test('ssh2 reads every generated key and its two halves belong together', () => {
  for (let i = 0; i < 1_000; i += 1) {
    const pair = generateSshKey();
    const secret = ssh2.utils.parseKey(pair.privateKey);
    const open = ssh2.utils.parseKey(pair.publicKey);
    if (secret instanceof Error || open instanceof Error) throw new Error(`unreadable:\n${pair.privateKey}`);
    expect(open.verify('text', secret.sign('text'))).toBe(true);
  }
});

test.skipIf(!hasProgram('ssh-keygen'))('ssh-keygen reads a generated key and prints the same fingerprint', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bowline-key-'));
  const { privateKey, publicKey, fingerprint } = generateSshKey('somebody@somewhere');
  writeFileSync(join(folder, 'id'), privateKey, { mode: 0o600 });
  const told = (flag: string) =>
    spawnSync('ssh-keygen', [flag, '-f', join(folder, 'id')], { encoding: 'utf8' }).stdout.trim();
  expect(told('-y')).toBe(publicKey);
  expect(told('-l')).toBe(`256 ${fingerprint} somebody@somewhere (ED25519)`);
  rmSync(folder, { recursive: true });
});
