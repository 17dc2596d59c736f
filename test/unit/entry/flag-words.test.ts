import { expect, test } from 'vitest';
import { describeWithFlags } from '../../../src/entry/flag-words';

test.each([
  ['Set `ssh-passphrase`.', 'Set `--ssh-passphrase`.'],
  ['Give a private key as `ssh-key`, or name its secret.', 'Give a private key as `--ssh-key`, or name its secret.'],
  ['ssh-key: it is empty', '--ssh-key: it is empty'],
  [
    'web-1 (deploy@h:22): ssh-key, key 2 of 2: it is damaged',
    'web-1 (deploy@h:22): --ssh-key, key 2 of 2: it is damaged',
  ],
  ['known-hosts, line 3: the key is damaged', '--known-hosts, line 3: the key is damaged'],
  ['take it over with `force: adopt`.', 'take it over with `--force adopt`.'],
  ['Check the input `config`, and more', 'Check `--config`, and more'],
  ['`hosts` of environment production', '`hosts` of environment production'],
  ['`--ssh-key` needs a value', '`--ssh-key` needs a value'],
  ['the key web-ssh-key: x', 'the key web-ssh-key: x'],
])('%s', (text, expected) => {
  expect(describeWithFlags(text)).toBe(expected);
});
