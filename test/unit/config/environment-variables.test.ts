import { describe, expect, it } from 'vitest';
import { listProblems, load, problemsOf, resolve, withApp } from './fixture';

const TWO_HOSTS = `
defaults: { env: { REGION: none, LEVEL: info } }
hosts:
  web-1: { address: 203.0.113.10, env: { REGION: "eu-\${ZONE:-1}", WHERE: "{app}@{host}/{environment}" } }
  web-2: { address: 203.0.113.11 }
  here: { connection: local, env: { REGION: local } }
apps:
  shop: { source: { upload: . }, runtime: { static: true }, env: { BUILD: "\${RUN:-dev}", N: 4 } }
environments:
  test: { hosts: [web-1] }
  production: { hosts: [web-1, web-2, here] }
`;

function envOf(text: string, variables: Record<string, string> = {}, environment = 'production') {
  return Object.fromEntries(resolve(text, { environment, variables }).targets.map(({ host, env }) => [host.name, env]));
}

describe('the env of a service', () => {
  it('takes values of the job, with defaults, and what a host says wins', () => {
    expect(envOf(TWO_HOSTS, { RUN: '7', ZONE: '' })).toEqual({
      'web-1': { REGION: 'eu-1', WHERE: 'shop@web-1/production', LEVEL: 'info', BUILD: '7', N: '4' },
      'web-2': { REGION: 'none', LEVEL: 'info', BUILD: '7', N: '4' },
      here: { REGION: 'local', LEVEL: 'info', BUILD: '7', N: '4' },
    });
  });

  it.each([
    ['"${A:-x}"', {}, 'x'],
    ['"${A:-x}"', { A: '' }, 'x'],
    ['"${A:-}"', {}, ''],
    ['"${A}-${B:-b c}"', { A: '1' }, '1-b c'],
    ['"$${A:-x}"', { A: '1' }, '${A:-x}'],
    ['"${A}"', { A: '${B} {app}' }, '${B} {app}'],
  ])('%s with %j is %s', (written, variables, expected) => {
    expect(resolve(withApp(`env: { X: ${written} }`), { variables }).targets[0]?.env).toEqual({ X: expected });
  });

  it('names what is unset at its line, for an app and for a host', () => {
    const unset = (text: string) => listProblems(() => resolve(text, { environment: 'production' }));
    expect(unset(withApp('env: { X: "${A}" }'))).toEqual(['9:15 the variable `${A}` is not set']);
    expect(unset(TWO_HOSTS.replace(':-1', ''))).toEqual(['4:50 the variable `${ZONE}` is not set']);
  });

  it('stays open in a run that makes no release', () => {
    const [target] = resolve(withApp('env: { X: "${A}-${B}" }'), {
      variables: { B: 'b' },
      leavesEnvOpen: true,
    }).targets;
    expect(target?.env).toEqual({ X: '${A}-b' });
  });

  it('takes no secret', () => {
    const lines = 'secrets: { PASSWORD: DB_PASSWORD }\nenv: { URL: "db://u:${DB_PASSWORD}@h", OK: "$${DB_PASSWORD}" }';
    expect(problemsOf(withApp(lines))).toEqual(['10:17 `${DB_PASSWORD}` is a secret, and `env` is shown in plans']);
    expect(problemsOf(withApp(lines.replace('PASSWORD}@', 'PASSWORD:-x}@')))).toHaveLength(1);
  });

  it('has no name that a host has among its secrets', () => {
    const text = TWO_HOSTS.replace('N: 4 }', 'N: 4 }, secrets: [REGION]').replace('REGION: none, ', '');
    expect(problemsOf(text)[0]).toContain('`REGION` stands in `env` and in `secrets`');
  });
});

describe('names that are reserved', () => {
  it.each([
    ['UID', 'shell'],
    ['EUID', 'shell'],
    ['PPID', 'shell'],
    ['SHELLOPTS', 'shell'],
    ['BASHOPTS', 'shell'],
    ['BASH_ENV', 'shell'],
    ['BASH_VERSINFO', 'shell'],
    ['ENV', 'shell'],
    ['IFS', 'shell'],
    ['OPTIND', 'shell'],
    ['RANDOM', 'shell'],
    ['GROUPS', 'shell'],
    ['LD_PRELOAD', 'loader'],
    ['LD_LIBRARY_PATH', 'loader'],
    ['BOWLINE_APP', 'Bowline'],
  ])('%s is refused in env, in secrets and for a host', (name, by) => {
    const inApp = problemsOf(withApp(`env:\n  ${name}: "1000"`));
    expect(inApp).toEqual([expect.stringMatching(new RegExp(`^10:7 \`${name}\` is (?:reserved|taken).*${by}`))]);
    expect(problemsOf(withApp(`secrets: [${name}]`))).toEqual([expect.stringContaining(`9:15 \`${name}\` is`)]);
    expect(problemsOf(withApp(`secrets: { ${name}: A }`))).toEqual([expect.stringContaining(`9:16 \`${name}\` is`)]);
    expect(problemsOf(TWO_HOSTS.replace('REGION: local', `${name}: x`))).toHaveLength(1);
  });

  it.each(['PATH', 'HOME', 'USER', 'LANG', 'TZ', 'NODE_ENV', 'BASHFUL', 'UID_1', 'LDAP_URL'])('%s is free', (name) => {
    expect(problemsOf(withApp(`env: { ${name}: x }`))).toEqual([]);
  });
});

describe('the environment of a run that names none', () => {
  const withDefault = (name: string) => `default_environment: ${name}${TWO_HOSTS}`;

  it('is the default one', () => {
    expect(resolve(withDefault('test')).name).toBe('test');
    expect(resolve(withDefault('production'), { environment: '' }).name).toBe('production');
    expect(resolve(withDefault('production'), { environment: 'test' }).name).toBe('test');
  });

  it('must be one of the config', () => {
    expect(problemsOf(withDefault('prodution'))).toEqual([
      '1:22 unknown environment `prodution`: did you mean `production`?',
    ]);
  });

  it('is asked for where there is no default', () => {
    expect(() => resolve(TWO_HOSTS)).toThrow('the config has 2 environments, and none was named');
    expect(load(TWO_HOSTS).config.default_environment).toBeUndefined();
  });
});
