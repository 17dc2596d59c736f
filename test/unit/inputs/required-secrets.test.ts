import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors';
import { listSecretProblems, parseSecretsInput, requireSecrets } from '../../../src/inputs/secrets';
import { Secret } from '../../../src/shell/secret';

const given = { sshKey: new Secret('KEY'), secrets: parseSecretsInput('A=1\nEMPTY=\nBOTH=one') };

describe('the secrets that a run cannot do without', () => {
  it('are there, in the input or in the environment', () => {
    expect(listSecretProblems(['ssh-key', 'A', 'B'], given, { B: '2' })).toEqual([]);
    expect(listSecretProblems([], {}, {})).toEqual([]);
  });

  it('are told by name, each once, and how they are missing', () => {
    expect(
      listSecretProblems(['ssh-key', 'B', 'EMPTY', 'BOTH', 'B'], { secrets: given.secrets }, { BOTH: 'other' }),
    ).toEqual([
      { name: 'ssh-key', message: '`ssh-key` is empty', isOpen: 'empty' },
      { name: 'B', message: 'the secret B is missing', isOpen: 'absent' },
      { name: 'EMPTY', message: 'the secret EMPTY is empty', isOpen: 'empty' },
      { name: 'BOTH', message: expect.stringContaining('with another value'), isOpen: false },
    ]);
  });

  it('refuse the run with all of their names, and no value', () => {
    const refuse = () => requireSecrets(['ssh-key', 'B'], {}, {});
    expect(refuse).toThrow(InputError);
    expect(refuse).toThrow('`ssh-key` is empty\nthe secret B is missing');
  });
});
