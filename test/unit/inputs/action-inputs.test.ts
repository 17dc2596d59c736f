import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors';
import { actionSource, type Inputs, readInputs } from '../../../src/inputs';
import { Secret } from '../../../src/shell/secret';

/** The environment that the runner makes of `with:`. */
function step(inputs: Record<string, string>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]));
}

function read<M extends Inputs['mode']>(mode: M, inputs: Record<string, string> = {}): Extract<Inputs, { mode: M }> {
  return readInputs(actionSource(step(inputs), mode)) as Extract<Inputs, { mode: M }>;
}

function refusal(inputs: Record<string, string>, mode?: string): InputError {
  try {
    readInputs(actionSource(step(inputs), mode));
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('the inputs of a step', () => {
  it('have their defaults when nothing is given', () => {
    expect(read('deploy')).toEqual({
      mode: 'deploy',
      config: 'config/bowline.yml',
      apps: [],
      hosts: [],
      requiredSecrets: [],
      deployment: 'auto',
      comment: false,
      releaseNotes: false,
      rollback: 'on',
      notify: 'on',
      skip: [],
      force: new Set(),
      yes: true,
      json: false,
    });
    expect(read('verify')).toMatchObject({ when: 'post', checks: [] });
    expect(read('rollback')).toMatchObject({ target: { kind: 'previous' }, currentSecrets: false });
  });

  it.each(['plan', 'status', 'releases', 'doctor'] as const)('of mode %s are those that connect to hosts', (mode) => {
    expect(read(mode, { environment: 'test', apps: 'shop' })).toMatchObject({
      mode,
      environment: 'test',
      apps: ['shop'],
    });
  });

  it('are read into typed fields', () => {
    const inputs = read('deploy', {
      config: ' deploy.yml ',
      environment: 'production',
      apps: 'shop, admin\n worker ,shop',
      hosts: 'web-1\r\nweb-2',
      version: 'v1.2.3',
      reason: 'two\n  lines',
      rollback: 'OFF',
      'lock-wait': '5m',
      force: 'downgrade,adopt',
      'known-hosts': 'web-1 ssh-ed25519 AAAA\n',
    });
    expect(inputs).toMatchObject({
      config: 'deploy.yml',
      environment: 'production',
      apps: ['shop', 'admin', 'worker'],
      hosts: ['web-1', 'web-2'],
      version: 'v1.2.3',
      reason: 'two lines',
      rollback: 'off',
      lockWaitMs: 300_000,
      force: new Set(['downgrade', 'adopt']),
      knownHosts: 'web-1 ssh-ed25519 AAAA',
    });
  });

  it('give secrets as values that cannot be printed, unchanged but for the last line break', () => {
    const inputs = read('status', {
      'ssh-key': 'KEY\nLINES\n',
      'ssh-passphrase': ' with spaces \n',
      secrets: '  A=1\n',
      'github-token': 'token',
      id: '20261121T020152Z-4a446b0',
    });
    expect(inputs.sshKey).toBeInstanceOf(Secret);
    expect(inputs.sshKey?.reveal()).toBe('KEY\nLINES');
    expect(inputs.sshPassphrase?.reveal()).toBe(' with spaces ');
    expect(inputs.secrets?.get('A')?.reveal()).toBe('1');
    expect(inputs.githubToken?.reveal()).toBe('token');
    expect(inputs.id).toBe('20261121T020152Z-4a446b0');
    expect(JSON.stringify(inputs)).not.toContain('KEY');
  });

  it('count an empty or blank text as absent', () => {
    expect(read('deploy', { target: '', version: ' \n', apps: '' })).toEqual(read('deploy'));
  });

  it.each(['true', 'True', 'TRUE', 'tRuE'])('read %s as true', (text) => {
    expect(read('rollback', { 'current-secrets': text }).currentSecrets).toBe(true);
  });

  it.each(['yes', 'no', 'on', '1', 'y'])('refuse %s as a boolean', (text) => {
    const error = refusal({ 'current-secrets': text }, 'rollback');
    expect(error.message).toContain(`\`current-secrets\` is neither true nor false: \`${text}\``);
    expect(error.hint).toContain('`true` or `false`');
  });

  it.each([
    ['previous', { kind: 'previous' }],
    ['id:20261121T020152Z-4a446b0', { kind: 'id', value: '20261121T020152Z-4a446b0' }],
    ['version: v1.2.3', { kind: 'version', value: 'v1.2.3' }],
    ['time:2026-11-21T02:01:52Z', { kind: 'time', value: '2026-11-21T02:01:52Z' }],
    ['v1.2.3', { kind: 'bare', value: 'v1.2.3' }],
    ['2026-11-21T02:01:52Z', { kind: 'bare', value: '2026-11-21T02:01:52Z' }],
  ])('read the target %s', (text, target) => {
    expect(read('rollback', { target: text }).target).toEqual(target);
  });

  it('take `failed` for the hosts only alone', () => {
    expect(read('deploy', { hosts: 'failed' }).hosts).toBe('failed');
    expect(refusal({ hosts: 'failed,web-1' }, 'deploy').message).toContain('mixes `failed` with names');
  });
});

describe('a value that cannot be read is refused', () => {
  it.each<[string, string, string, RegExp]>([
    ['deploy', 'lock-wait', '20', /`lock-wait` is not a duration: `20`/],
    ['deploy', 'force', 'downgrad', /`force` cannot be `downgrad`; it is one of downgrade, redeploy/],
    ['deploy', 'rollback', 'false', /`rollback` cannot be `false`; it is one of on, off/],
    ['deploy', 'apps', ' , ,', /`apps` holds separators but no name/],
    ['deploy', 'environment', 'a\u0007b', /`environment` has a line break or a control character/],
    ['deploy', 'ssh-key', 'a\0b', /`ssh-key` has a NUL byte in it/],
    ['verify', 'when', 'both', /`when` cannot be `both`; it is one of pre, post/],
    ['rollback', 'target', 'id:', /`target` says `id:` and nothing after it/],
  ])('in mode %s: %s = %j', (mode, name, text, message) => {
    const error = refusal({ [name]: text }, mode);
    expect(error.message).toMatch(message);
    expect(error.hint).toBeTruthy();
  });

  it('and the hint names the nearest choice and the units', () => {
    expect(refusal({ force: 'downgrad' }, 'deploy').hint).toBe('Did you mean `downgrade`?');
    expect(refusal({ 'lock-wait': '20' }, 'deploy').hint).toContain('20s');
  });
});

describe('an input that the mode does not take is refused by name', () => {
  it('and the modes that take it are told', () => {
    const error = refusal({ target: 'previous' }, 'deploy');
    expect(error.message).toBe('mode `deploy` does not take `target`');
    expect(error.hint).toBe('Remove `target`; it belongs to `rollback`.');
  });

  it('restore-snapshot belongs to a rollback', () => {
    expect(read('rollback', { 'restore-snapshot': 'true' })).toMatchObject({ restoreSnapshot: true });
    expect(read('rollback')).toMatchObject({ restoreSnapshot: false });
    expect(refusal({ 'restore-snapshot': 'true' }, 'deploy').message).toContain('does not take');
  });

  it('what only the command line has is refused in a step', () => {
    expect(refusal({ yes: 'true' }, 'deploy').message).toBe('`yes` exists on the command line only');
  });
});

describe('the mode', () => {
  it('comes from the input `mode` in the root action', () => {
    expect(readInputs(actionSource(step({ mode: 'plan' }))).mode).toBe('plan');
  });

  it('may repeat but not contradict the fixed mode of a sub-folder action', () => {
    expect(readInputs(actionSource(step({ mode: 'plan' }), 'plan')).mode).toBe('plan');
    expect(refusal({ mode: 'deploy' }, 'plan').message).toBe('this action has the mode `plan`, not `deploy`');
  });

  it.each([
    [{}, 'no mode is given'],
    [{ mode: 'deplyo' }, 'there is no mode `deplyo`'],
    [{ mode: 'demo' }, 'mode `demo` exists on the command line only'],
    [{ mode: 'constructor' }, 'there is no mode `constructor`'],
  ])('%j is refused: %s', (inputs: Record<string, string>, message) => {
    expect(refusal(inputs).message).toBe(message);
  });

  it('has a hint with the nearest mode, or with all of them', () => {
    expect(refusal({ mode: 'deplyo' }).hint).toBe('Did you mean `deploy`?');
    expect(refusal({ mode: 'xyzzy' }).hint).toContain('deploy, verify, rollback');
  });
});
