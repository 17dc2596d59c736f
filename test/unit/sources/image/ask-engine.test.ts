import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askEngine, readEngineAnswer } from '../../../../src/sources/image/question';
import type { Place } from '../../../../src/sources/source';
import { describeShells, makeFolder } from '../../shell/shells';
import { plant } from '../upload/trees';

/** Docker's client as one that keeps its images in containerd answers, which no engine of this machine does. */
const CLIENT = `#!/bin/sh
case "$*" in
  version*) [ -z "$DEAD" ] || { echo 'Cannot connect to the Docker daemon' >&2; exit 1; }; echo 29.0.0;;
  info*) echo "$ROOT"; echo x86_64; echo "$STORE";;
  *'image ls --digests'*' known/repo') printf 'image sibling sha256:a\\nimage sibling sha256:a\\nimage sibling <none>\\nimage sibling sha256:b\\n';;
  *'image ls --digests'*) exit 1;;
  *'image ls'*) printf 'sha256:a\\nsha256:a\\n';;
  *'image inspect'*layers*) echo 'image layers l1 l2 ';;
  *'image inspect'*known) echo sha256:known;;
  *) echo; exit 1;;
esac
`;

function ask(
  shell: readonly string[],
  env: Readonly<Record<string, string>>,
  names: readonly string[],
  repository?: string,
) {
  using folder = makeFolder();
  plant(folder.path, {
    'bin/docker': { text: CLIENT.replaceAll(/\$(ROOT|STORE|DEAD)/g, (_, name) => env[name] ?? ''), mode: 0o755 },
  });
  const answer = join(folder.path, 'answer');
  const place = { root: folder.path, run: 'run', docker: 'user' } as Place;
  const code = askEngine(place, { names, wantsLayers: true, repository }, answer);
  const [program = '', ...args] = shell;
  const { status, stderr } = spawnSync(program, [...args, '-ec', code.text], {
    encoding: 'utf8',
    env: { PATH: `${join(folder.path, 'bin')}:${process.env.PATH}`, HOME: folder.path },
  });
  return { status, stderr, said: existsSync(answer) ? readEngineAnswer(readFileSync(answer, 'utf8')) : undefined };
}

describeShells('the engine of a host', (shell) => {
  test('tells its folder, how much is free there, and the layers of its images', () => {
    const { said, stderr } = ask(shell.argv, { ROOT: '/' }, ['lost', 'known']);
    expect(said, stderr).toMatchObject({
      root: '/',
      imageId: 'sha256:known',
      architecture: 'x86_64',
      images: [['l1', 'l2']],
    });
    expect(said?.freeBytes).toBeGreaterThan(0);
  });

  test('tells which images of a repository it has, and none where that cannot be told', () => {
    expect(ask(shell.argv, { ROOT: '/' }, [], 'known/repo').said?.siblings).toEqual(['sha256:a', 'sha256:b']);
    expect(ask(shell.argv, { ROOT: '/' }, [], 'other/repo')).toMatchObject({ status: 0, said: { siblings: [] } });
  });

  test('that keeps images in containerd tells no layers, because it takes no image in parts', () => {
    const { said } = ask(shell.argv, { ROOT: '/', STORE: 'io.containerd.snapshotter.v1' }, ['lost']);
    expect(said).toMatchObject({ images: [] });
    expect(said?.imageId).toBeUndefined();
  });

  test('whose folder cannot be seen tells nothing of the room, and one that does not answer fails', () => {
    expect(ask(shell.argv, { ROOT: '/no/such folder' }, []).said).toMatchObject({ root: '/no/such folder' });
    const dead = ask(shell.argv, { ROOT: '/', DEAD: 'yes' }, []);
    expect(dead).toMatchObject({ status: 1, stderr: expect.stringContaining('Cannot connect to the Docker daemon') });
  });
});
