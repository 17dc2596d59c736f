import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/errors';
import { actionSource, connectsToHosts, type Inputs, readInputs } from '../../../src/inputs';

function read(mode: string, inputs: Record<string, string> = {}): Inputs {
  const env = Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text]));
  return readInputs(actionSource(env, mode));
}

describe('the inputs of `coverage`', () => {
  it('are the reports and the floor', () => {
    expect(read('coverage', { 'coverage-files': 'a.xml, b/*.info\nc.json' })).toMatchObject({
      coverageFiles: ['a.xml', 'b/*.info', 'c.json'],
      coverageFloor: 92,
    });
  });

  it.each([
    ['80', 80],
    ['92.5', 92.5],
    ['92 %', 92],
    ['0', 0],
    ['100', 100],
  ])('take %s for a floor', (text, floor) => {
    expect(read('coverage', { 'coverage-files': 'a', 'coverage-floor': text })).toMatchObject({ coverageFloor: floor });
  });

  it.each(['101', '-1', '0.92.1', 'high', '1e2', '9,5', '٩٢'])('refuse %s as one', (text) => {
    expect(() => read('coverage', { 'coverage-files': 'a', 'coverage-floor': text })).toThrow(/is not a percentage/);
  });

  it('need a report', () => {
    expect(() => read('coverage')).toThrow('`coverage-files` is missing');
    expect(() => read('coverage', { 'coverage-files': ' , ' })).toThrow(InputError);
  });
});

describe('the inputs of `select`', () => {
  it('narrow what is chosen', () => {
    expect(read('select', { environment: 'test', apps: 'bot, site', tags: 'v*.*.*' })).toMatchObject({
      environment: 'test',
      apps: ['bot', 'site'],
      tags: 'v*.*.*',
    });
  });

  it.each(['v?', 'v[0-9].*', 'v 1'])('refuse the pattern %s', (tags) => {
    expect(() => read('select', { tags })).toThrow(/takes `\*` and `\*\*` only/);
  });
});

describe('the inputs of `validate`', () => {
  it('may all be missing: that is what it tells', () => {
    expect(read('validate')).toMatchObject({ apps: [], requiredSecrets: [], versionFile: 'VERSION', force: new Set() });
  });

  it('hold the secrets as values that cannot be printed', () => {
    const inputs = read('validate', { 'ssh-key': 'KEY', secrets: 'A=B', 'required-secrets': 'ssh-key, A' });
    expect(inputs).toMatchObject({ requiredSecrets: ['ssh-key', 'A'] });
    expect(JSON.stringify(inputs)).not.toContain('KEY');
  });
});

it('these modes connect to no host', () => {
  expect([read('validate'), read('select'), read('deploy')].map(connectsToHosts)).toEqual([false, false, true]);
});
