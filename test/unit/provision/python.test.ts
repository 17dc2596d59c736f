import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PythonEnvironment } from '../../../src/config/targets/target-python';
import { pythonPart } from '../../../src/provision/python';
import { pruneStores } from '../../../src/provision/store';
import { sourceEnv } from '../../../src/release/variables';
import { lines, type Sh, sh } from '../../../src/shell/sh';
import { writeIndex, writeWheel } from '../../fixtures/wheels';
import { makeTarget } from '../plan/target';
import { describeShells, makeFolder, runShell, SHELLS, type Shell } from '../shell/shells';

const UV = join(__dirname, '../../../.cache/uv/bin');
const TIMEOUT = { timeout: 120_000 };
const user = { isRoot: false };

/** A folder of an app as a host has it, with packages of the module `demo`. */
function openHost(folder: string, shell: Shell, { withUv = false } = {}) {
  const path = join(folder, 'site');
  const wheels = join(folder, 'wheels');
  const hashes = ['1.0', '2.0'].map((version) => writeWheel(wheels, 'demo', version));
  const part = (python: Partial<PythonEnvironment> = {}) => {
    const settings = {
      requirements: ['requirements.txt'],
      installer: 'auto',
      requiresHashes: false,
      ...python,
    } as const;
    const made = pythonPart(makeTarget({ path, python: settings }));
    if (made === undefined) throw new Error('there is no part');
    return made;
  };
  const run = (code: Sh | undefined, env: NodeJS.ProcessEnv = {}) => {
    const own = withUv ? UV : join(folder, 'none');
    const { status, stdout, stderr } = runShell(shell, `set -e\n${code?.text}\n`, {
      env: { PATH: `${own}:${process.env.PATH}`, HOME: folder, ...env },
    });
    return { status, said: `${stdout}${stderr}`.trim() };
  };
  return {
    path,
    hashes,
    part,
    run,
    release: (id: string, files: Readonly<Record<string, string>>) => {
      const place = join(path, 'releases', id);
      mkdirSync(join(place, '.bowline'), { recursive: true });
      writeFileSync(join(place, '.bowline/env.build'), writeIndex(wheels));
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(join(place, name, '..'), { recursive: true });
        writeFileSync(join(place, name), text);
      }
      return place;
    },
    venvs: () => readdirSync(join(path, '.bowline/venvs')).map((one) => join(path, '.bowline/venvs', one)),
    apply: (id: string, python: Partial<PythonEnvironment> = {}) => {
      const enter = sh`cd ${join(path, 'releases', id)}`;
      return run(lines(enter, sourceEnv('./.bowline/env.build'), part(python).apply(id, user)));
    },
    facts: (python: Partial<PythonEnvironment> = {}, env = {}) => {
      const define = sh`bw() { echo "$2 $3"; }`;
      const { said } = run({ text: `${define.text}\n${part(python).facts('p').text}` } as Sh, env);
      return said.split('\n');
    },
  };
}

const ask = (place: string, program = 'import demo; print(demo.VERSION)') =>
  execFileSync(join(place, '.venv/bin/python'), ['-c', program], { encoding: 'utf8' }).trim();

describeShells('an environment of Python', (shell) => {
  test('is made once for all releases that need the same, and goes with the last of them', TIMEOUT, () => {
    using folder = makeFolder();
    const host = openHost(folder.path, shell);
    const [first, second, third] = [
      host.release('r1', { 'requirements.txt': 'demo==1.0\n' }),
      host.release('r2', { 'requirements.txt': 'demo==1.0\n' }),
      host.release('r3', { 'requirements.txt': 'demo==2.0\n' }),
    ];
    expect(host.apply('r1')).toMatchObject({ status: 0, said: expect.stringMatching(/^made by pip of Python 3/m) });
    expect(ask(first)).toBe('1.0');
    const again = host.apply('r2');
    expect(again).toMatchObject({ status: 0, said: expect.stringMatching(/^as made at 20\S+Z: nothing/) });
    expect(readlinkSync(join(second, '.venv'))).toBe(readlinkSync(join(first, '.venv')));
    expect(host.apply('r3').status).toBe(0);
    expect([ask(third), ask(second)]).toEqual(['2.0', '1.0']);
    expect(host.venvs()).toHaveLength(2);
    const prune = () => expect(host.run(pruneStores(host.path))).toEqual({ status: 0, said: '' });
    rmSync(first, { recursive: true });
    prune();
    expect(host.venvs()).toHaveLength(2);
    rmSync(third, { recursive: true });
    prune();
    expect(host.venvs()).toEqual([realpathSync(join(second, '.venv'))]);
    expect(ask(second)).toBe('1.0');
  });
});

const [dash] = SHELLS;
if (dash === undefined) throw new Error('there is no shell');

describe('an environment of Python', () => {
  test('that a killed run left half made is made anew', TIMEOUT, () => {
    using folder = makeFolder();
    const host = openHost(folder.path, dash);
    const place = host.release('r1', { 'requirements.txt': 'demo==1.0\n' });
    host.apply('r1');
    const [venv = ''] = host.venvs();
    rmSync(join(venv, '.bowline-complete'));
    rmSync(join(venv, 'bin/python'), { force: true });
    expect(host.apply('r1')).toMatchObject({ status: 0, said: expect.stringContaining('made by pip') });
    expect(ask(place)).toBe('1.0');
    expect(host.venvs()).toEqual([venv]);
  });

  test('is of one release where something is installed from that release', TIMEOUT, () => {
    using folder = makeFolder();
    const host = openHost(folder.path, dash);
    const files = {
      'requirements.txt': '-r more/base.txt\n',
      'more/base.txt': '# the app itself\ndemo @ file:///nowhere\n',
    };
    const place = host.release('r1', files);
    expect(host.apply('r1').status).not.toBe(0);
    expect(lstatSync(join(place, '.venv')).isDirectory()).toBe(true);
    expect(existsSync(join(host.path, '.bowline/venvs'))).toBe(false);
  });

  test.each([
    [
      'a file that another names is missing',
      { 'requirements.txt': '-c limits.txt\n' },
      /^limits\.txt cannot be read: No such file or directory, which requirements\.txt names$/,
    ],
    ['a version is nowhere', { 'requirements.txt': 'demo==9\n' }, /No matching distribution found for demo==9/],
    [
      'a hash is wrong',
      { 'requirements.txt': `demo==1.0 --hash=sha256:${'0'.repeat(64)}\n` },
      /DO NOT MATCH THE HASHES/,
    ],
  ])('fails where %s, in the words of who found it', TIMEOUT, (_what, files, words) => {
    using folder = makeFolder();
    const host = openHost(folder.path, dash);
    host.release('r1', files);
    const { status, said } = host.apply('r1');
    expect(status).not.toBe(0);
    expect(said).toMatch(words);
  });

  test('with hashes installs what has them, and nothing else', TIMEOUT, () => {
    using folder = makeFolder();
    const host = openHost(folder.path, dash);
    const [hash] = host.hashes;
    const place = host.release('r1', { 'requirements.txt': `demo==1.0 --hash=${hash}\n` });
    host.release('r2', { 'requirements.txt': 'demo==1.0\n' });
    expect(host.apply('r1', { requiresHashes: true }).status).toBe(0);
    expect(ask(place)).toBe('1.0');
    expect(host.apply('r2', { requiresHashes: true }).status).not.toBe(0);
  });
});

describe('uv', () => {
  const hasUv = existsSync(join(UV, 'uv'));
  if (!hasUv && process.env.CI) throw new Error('uv is not in .cache/uv');

  test.skipIf(!hasUv)('makes it where the host has uv, with files of its own', TIMEOUT, () => {
    using folder = makeFolder();
    const host = openHost(folder.path, dash, { withUv: true });
    const place = host.release('r1', { 'requirements.txt': 'demo==1.0\n' });
    expect(host.apply('r1')).toMatchObject({ status: 0, said: expect.stringMatching(/^made by uv \d/m) });
    expect(ask(place)).toBe('1.0');
    expect(ask(place, 'import demo, os; print(os.stat(demo.__file__).st_nlink)')).toBe('1');
    host.release('r2', { 'requirements.txt': 'demo==9\n' });
    expect(host.apply('r2')).toMatchObject({ status: 1, said: expect.stringContaining('demo==9') });
    const byPip = host.release('r3', { 'requirements.txt': 'demo==1.0\n' });
    expect(host.apply('r3', { installer: 'pip' })).toMatchObject({ said: expect.stringContaining('made by pip') });
    expect(readlinkSync(join(byPip, '.venv'))).not.toBe(readlinkSync(join(place, '.venv')));
  });

  test.skipIf(!hasUv)('is found by pre-flight', () => {
    using folder = makeFolder();
    const host = openHost(folder.path, dash, { withUv: true });
    expect(host.facts()).toContain('p.uv yes');
    expect(host.facts({ installer: 'pip' })).not.toContain('p.uv yes');
  });
});

describe('pre-flight', () => {
  test('finds the Python of a version, or tells the one that is there', () => {
    using folder = makeFolder();
    const host = openHost(folder.path, dash);
    const [, minor] = askOwn('print("%d.%d" % sys.version_info[:2])').split('.');
    const facts = host.facts({ version: `3.${minor}` });
    expect(facts.join('\n')).toMatch(new RegExp(`^p\\.python 3\\.${minor}\\.\\d+ (pip|venv|bare)$`, 'm'));
    expect(host.facts({ version: '3.1' }).join('\n')).toMatch(/^p\.other 3\.\d+\.\d+ /m);
    expect(host.facts({ version: '3.1' }).join('\n')).not.toContain('p.python');
  });

  const lack = (facts: Record<string, string>, python: Partial<PythonEnvironment> = {}) => {
    const settings = { requirements: ['r.txt'], installer: 'auto', requiresHashes: false, ...python } as const;
    const part = pythonPart(makeTarget({ python: settings }));
    const [first] = part?.missing?.({ read: (key) => facts[key], readText: () => undefined }) ?? [];
    return first && `${first.message}. ${first.hint}`;
  };

  test.each<[string, Record<string, string>, Partial<PythonEnvironment>, string | undefined]>([
    ['Python that can make environments', { python: '3.11.2 venv' }, {}, undefined],
    ['uv with a bare Python', { python: '3.11.2 bare', uv: 'yes' }, {}, undefined],
    ['no Python', {}, {}, 'Python is not there. Install it on web-1: apt install python3.'],
    [
      'another Python',
      { other: '3.9.2 venv' },
      { version: '3.12' },
      'Python 3.12 is not there: it has Python 3.9.2. Install it on web-1: apt install python3.12.',
    ],
    [
      'another Python and uv',
      { other: '3.9.2 venv', uv: 'yes' },
      { version: '3.12' },
      'Python 3.12 is not there: it has Python 3.9.2. Install it on web-1: apt install python3.12, or uv python install 3.12.',
    ],
    [
      'no uv',
      { python: '3.11.2 venv' },
      { installer: 'uv' },
      'uv is not there, which `python.installer` names. Install uv on web-1, or leave `installer` away.',
    ],
    [
      'a bare Python',
      { python: '3.11.2 bare' },
      {},
      'Python 3.11.2 there can make no environments: it lacks pip and ensurepip, and there is no uv. Install it on web-1: apt install python3-venv (or python3.11-venv), or install uv.',
    ],
  ])('judges %s', (_what, facts, python, expected) => {
    expect(lack(facts, python)).toBe(expected);
  });
});

function askOwn(program: string): string {
  return execFileSync('python3', ['-c', `import sys; ${program}`], { encoding: 'utf8' }).trim();
}
