import { describe, expect, test } from 'vitest';
import { listSourcesOf } from '../../../src/config/app-sources';
import type { ResolveOptions } from '../../../src/config/resolve';
import { listSelectionRules } from '../../../src/config/selection-rules';
import { InputError } from '../../../src/errors';
import { catchProblems, load, problemsOf, resolve } from './fixture';

/** A config with a template; `lines` are more keys of it, `app` those of its app in it. */
function config(
  lines = '',
  app = 'port: 9000-9004, domain: "pr-{number}.example.com"',
  production = 'port: 8000',
): string {
  return `hosts:
  web-1: { address: 203.0.113.10 }
  web-2: { address: 203.0.113.11 }
apps:
  shop:
    source: { upload: . }
    runtime: { systemd: "shop-{environment}.service" }
    nginx: {}
    deploy_on_push: true
environments:
  production: { hosts: [web-1], apps: { shop: { domain: example.com, ${production} } } }
  preview:
    per: pull_request
    hosts: [web-1]
    url: "https://pr-{number}.example.com"
    env: { NUMBER: "{number}", BRACES: "{{number}}" }
${lines === '' ? '' : `    ${lines}\n`}    apps: { shop: { ${app} } }
`;
}

function only(options: Partial<ResolveOptions>, text = config()) {
  const environment = resolve(text, options);
  const [target] = environment.targets;
  if (target === undefined) throw new Error('no target');
  return { environment, target };
}

function refusalOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return `${error.message} ${error.hint}`;
    throw error;
  }
  return '';
}

describe('the preview of a pull request', () => {
  test('is an environment of its own name, with its number filled in', () => {
    const { environment, target } = only({ environment: 'pr-7', slot: 2 });
    expect(environment).toMatchObject({
      name: 'pr-7',
      url: 'https://pr-7.example.com',
      preview: {
        ...{ number: 7, slot: 2 },
        template: { name: 'preview', slots: 5, expireMs: 72 * 3_600_000 },
      },
    });
    expect(target).toMatchObject({
      ...{ environment: 'pr-7', path: '/srv/shop-pr-7', port: 9002, domain: ['pr-7.example.com'], stage: 'pr-7' },
      runtime: { unit: 'shop-pr-7.service' },
      env: { NUMBER: '7', BRACES: '{number}' },
    });
  });

  test('takes the first slot as long as none is known', () => {
    const { environment, target } = only({ environment: 'pr-7' });
    expect(environment.preview).toMatchObject({ slot: 0 });
    expect(target.port).toBe(9000);
  });

  test('is meant by the template where the event is a pull request', () => {
    expect(resolve(config(), { environment: 'preview', pullRequest: 12 }).name).toBe('pr-12');
    expect(resolve(config(), { environment: 'pr-7', pullRequest: 12 }).name).toBe('pr-7');
  });

  test('has to be named otherwise, also where the template is the default', () => {
    const sentence = /an environment for each pull request, and no pull request was named .*`pr-7`/;
    expect(refusalOf(() => resolve(config(), { environment: 'preview' }))).toMatch(sentence);
    expect(refusalOf(() => resolve(`${config()}default_environment: preview\n`))).toMatch(sentence);
  });

  test('is known by the line of the template', () => {
    const { origins } = resolve(config(), { environment: 'pr-7' });
    expect(origins.get('url')).toEqual({ value: 'https://pr-7.example.com', from: 'config/bowline.yml:15' });
  });

  test('changes nothing for another environment, and no name of it is told', () => {
    expect(only({ environment: 'production' }).environment.preview).toBeUndefined();
    expect(refusalOf(() => resolve(config(), { environment: 'pr-x' }))).toContain('the config has production, preview');
    expect(refusalOf(() => resolve(config(), { environment: 'pr-0' }))).toContain('unknown environment `pr-0`');
  });

  test('is deployed by no push, and its source is found without a number', () => {
    expect(listSelectionRules(load(config())).map(({ environment }) => environment)).toEqual(['production']);
    expect([...listSourcesOf('upload', load(config()), {}).keys()]).toEqual(['shop']);
  });

  test('takes `expire` and `slots`', () => {
    const { environment } = only({ environment: 'pr-7' }, config('slots: 2\n    expire: 24h'));
    expect(environment.preview?.template).toEqual({ name: 'preview', slots: 2, expireMs: 24 * 3_600_000 });
  });
});

describe('what is refused', () => {
  test.each([
    [
      '{number} elsewhere',
      config('', undefined, 'path: "/srv/{app}-{number}"'),
      '`{number}` is known only in an environment',
    ],
    [
      'several hosts',
      config().replace('    hosts: [web-1]', '    hosts: [web-1, web-2]'),
      '`preview` has several hosts',
    ],
    ['a range elsewhere', config('', undefined, 'port: 8000-8004'), 'a range of ports is known only in an environment'],
    [
      'a range backwards',
      config('', 'port: 9004-9000, domain: "{number}.a.example"'),
      '`9004-9000` is no range of ports',
    ],
    [
      'too short a range',
      config('', 'port: 9000-9001, domain: "{number}.a.example"'),
      '`9000-9001` has 2 ports for 5 slots',
    ],
    [
      'a text that is no range',
      config('', 'port: many, domain: "{number}.a.example"'),
      'a range of ports is written as',
    ],
    ['another `per`', config().replace('per: pull_request', 'per: branch'), 'expected `pull_request`'],
    [
      'slots alone',
      config().replace(
        '  preview:',
        '  qa: { hosts: [web-2], slots: 2, apps: { shop: { domain: q.example } } }\n  preview:',
      ),
      '`slots` goes with `per` alone',
    ],
    ['no slot', config('slots: 0'), '0 is too small'],
    ['a short life', config('expire: 10m'), 'a duration from 1h to 90d is expected'],
  ])('%s', (_, text, message) => {
    const problems = problemsOf(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  test('stages, a second template, and another environment of such a name', () => {
    const stages = config().replace('    hosts: [web-1]\n', '    stages: [{ name: one, hosts: [web-1] }]\n');
    expect(problemsOf(stages)).toContainEqual(expect.stringContaining('`per` and `stages` exclude each other'));
    const second = config().replace(
      '  preview:',
      '  more: { per: pull_request, hosts: [web-2], apps: { shop: {} } }\n  preview:',
    );
    expect(problemsOf(second)).toContainEqual(expect.stringContaining('`preview` is a second environment with `per`'));
    const named = config().replace('  preview:', '  pr-3: { hosts: [web-2], apps: { shop: {} } }\n  preview:');
    expect(problemsOf(named)).toContainEqual(expect.stringContaining('`pr-3` is the name of a preview'));
  });

  test('a gate that waits for it', () => {
    const gate = config().replace('hosts: [web-1], apps', 'hosts: [web-1], before: [{ verify: preview }], apps');
    expect(problemsOf(gate)).toEqual([expect.stringContaining('a gate cannot wait for `preview`')]);
  });
});

describe('no two previews share anything', () => {
  test.each([
    ['port', 'port: 9000, domain: "{number}.a.example"', 'the same port on `web-1`: 9000', 'Write a range for `port`'],
    [
      'domain',
      'port: 9000-9004, domain: a.example',
      'the same domain on `web-1`: a.example:80',
      'put {number} or {environment} into it',
    ],
    [
      'path',
      'port: 9000-9004, domain: "{number}.a.example", path: "/srv/{app}"',
      'the same path on `web-1`: /srv/shop',
      'put {number} or {environment} into it',
    ],
  ])('%s', (_, app, message, hint) => {
    const [problem, ...others] = catchProblems(() => load(config('', app)));
    expect(others).toEqual([]);
    expect(problem?.message).toContain(`\`shop\` in \`pr-1\` and \`shop\` in \`pr-2\` have ${message}`);
    expect(problem?.hint).toContain(hint);
  });

  test('a unit', () => {
    const text = config()
      .replace('shop-{environment}.service', 'shop.service')
      .replace('production: {', 'production: {');
    expect(catchProblems(() => load(text)).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('`shop` in `pr-1` and `shop` in `pr-2` have the same unit'),
    );
  });

  test('nor does the last slot take what another environment has', () => {
    expect(problemsOf(config('', undefined, 'port: 9004'))).toEqual([
      expect.stringContaining('`shop` in `production` and `shop` in `pr-5` have the same port on `web-1`: 9004'),
    ]);
  });
});
