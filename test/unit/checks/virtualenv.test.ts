import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CheckOf } from '../../../src/checks/context';
import { run } from '../../../src/checks/virtualenv';
import { makeCheck, makeContext } from '../../fixtures/check-context';
import { writeWheel } from '../../fixtures/wheels';
import { makeTarget } from '../plan/target';
import { makeFolder } from '../shell/shells';

const TIMEOUT = { timeout: 60_000 };

/** A release with an environment, and these packages in it: name, version, what it needs. */
function openRelease(packages: readonly (readonly [string, string, ...string[]])[] = []) {
  const folder = makeFolder();
  const place = join(folder.path, 'release');
  const wheels = join(folder.path, 'wheels');
  mkdirSync(place);
  execFileSync('python3', ['-m', 'venv', '--without-pip', join(place, '.venv')]);
  const lib = join(place, '.venv/lib');
  const site = join(lib, readdirSync(lib)[0] ?? '', 'site-packages');
  for (const [name, version, ...requires] of packages) {
    writeWheel(wheels, name, version, requires);
    execFileSync('python3', ['-m', 'zipfile', '-e', join(wheels, `${name}-${version}-py3-none-any.whl`), site]);
  }
  const python = { requirements: ['requirements.txt'], installer: 'auto', requiresHashes: false } as const;
  return {
    place,
    site,
    write: (name: string, text: string) => writeFileSync(join(place, name), text),
    look: async (settings: Partial<CheckOf<'virtualenv'>> = {}) => {
      const check = makeCheck({ type: 'virtualenv', comparesFiles: false, timeoutMs: 30_000, ...settings });
      const base = makeContext();
      const target = makeTarget({ python });
      const runOnHost = (command: string) => base.runOnHost(`cd '${place}' && { ${command}\n}`, 30_000);
      return run({ ...base, target, runOnHost }, check as CheckOf<'virtualenv'>);
    },
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

test('passes where all is installed that files ask for, and those that they name', TIMEOUT, async () => {
  using release = openRelease([
    ['Demo_Package', '1.4'],
    ['web', '2.0', 'demo-package>=1; extra == "fast"', 'never; python_version < "3"'],
  ]);
  release.write(
    'requirements.txt',
    '# ours\n-r more.txt\nweb[fast]>=1,<3 \\\n  --hash=sha256:0\nold; python_version < "3"\n',
  );
  release.write('more.txt', 'demo.package==1.* # pinned\n-c limits.txt\n-e ./lib\n');
  release.write('limits.txt', 'absent==1\nweb<3\n');
  const outcome = await release.look({ comparesFiles: true });
  expect(outcome.detail).toMatch(/^Python 3\.\d+\.\d+ with 2 packages; not judged: -e \.\/lib$/);
  expect(outcome).toMatchObject({ ok: true, data: { found: [], count: 0 } });
});

test('names what is missing, what is another version, and what does not go together', TIMEOUT, async () => {
  using release = openRelease([
    ['demo', '1.0', 'other>=2', 'gone'],
    ['other', '1.5', 'quick; extra == "fast"'],
  ]);
  release.write('requirements.txt', 'demo==2.0\nother[fast]>=1\nabsent\n-c limits.txt\n');
  release.write('limits.txt', 'other<1.2\n');
  const { ok, data, detail } = await release.look();
  expect(ok).toBe(false);
  expect([...(data.found as string[])].sort()).toEqual([
    'absent is missing, which requirements.txt names',
    'demo 1.0 is installed, and requirements.txt wants ==2.0',
    'demo 1.0 needs gone, which is missing',
    'other 1.5 is installed, and demo 1.0 needs >=2',
    'other 1.5 is installed, and limits.txt wants <1.2',
    'other 1.5 needs quick, which is missing',
  ]);
  expect(detail).toMatch(/; and 3 more$/);
  release.write('requirements.txt', '-r nowhere.txt\n');
  expect((await release.look({ requirements: ['requirements.txt'] })).data.unknown).toEqual([
    'nowhere.txt cannot be read: No such file or directory',
  ]);
});

test('compares the content of installed files where it is asked to', TIMEOUT, async () => {
  using release = openRelease([
    ['demo', '1.0'],
    ['other', '1.0'],
  ]);
  release.write('requirements.txt', 'demo\n');
  appendFileSync(join(release.site, 'demo.py'), 'VERSION = "by hand"\n');
  rmSync(join(release.site, 'other.py'));
  expect((await release.look()).ok).toBe(true);
  expect(await release.look({ comparesFiles: true })).toMatchObject({
    ok: false,
    data: { found: ['demo.py of demo was changed', 'other.py of other is gone'] },
  });
});

test('knows an environment that cannot work', TIMEOUT, async () => {
  using release = openRelease();
  release.write('requirements.txt', '');
  const config = join(release.place, '.venv/pyvenv.cfg');
  writeFileSync(config, readFileSync(config, 'utf8').replace(/^version = .*$/m, 'version = 3.2.1'));
  expect((await release.look()).detail).toMatch(/^\.venv was made with Python 3\.2 and runs Python 3\.\d+, which does/);
  const python = join(release.place, '.venv/bin/python');
  const place = (at: string) => {
    rmSync(python, { force: true });
    symlinkSync(at, python);
  };
  place('/usr/bin/python3.2');
  expect((await release.look()).detail).toBe('.venv/bin/python leads to /usr/bin/python3.2, which is gone');
  place('/bin/false');
  expect((await release.look()).detail).toMatch(/^\.venv\/bin\/python does not run/);
  rmSync(join(release.place, '.venv'), { recursive: true });
  expect((await release.look()).detail).toBe('.venv is not there');
  symlinkSync('../../.bowline/venvs/abc', join(release.place, '.venv'));
  expect((await release.look()).detail).toBe('.venv leads to ../../.bowline/venvs/abc, which is gone');
});
