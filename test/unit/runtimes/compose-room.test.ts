import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { explainCompose } from '../../../src/runtimes/compose-failure';
import { requireRoom } from '../../../src/runtimes/compose-room';
import { lines, Sh, sh } from '../../../src/shell/sh';
import { describeShells, makeFolder } from '../shell/shells';
import { plant } from '../sources/upload/trees';

interface Manifest {
  readonly architecture: string;
  readonly layers: readonly (readonly [digest: string, size: number])[];
}

/** As `docker manifest inspect --verbose` prints it; the two kinds of manifests have their keys in two orders. */
function spell({ architecture, layers }: Manifest, index: number) {
  const size = (one: number) => ({ size: one });
  const own = layers.map(([digest, bytes]) =>
    index % 2 === 0 ? { mediaType: 'x', ...size(bytes), digest } : { mediaType: 'x', digest, ...size(bytes) },
  );
  return {
    Ref: 'r/web:1',
    Descriptor: { mediaType: 'x', digest: 'sha256:top', size: 527, platform: { architecture, os: 'linux' } },
    SchemaV2Manifest: { schemaVersion: 2, config: { mediaType: 'x', size: 900, digest: 'sha256:config' }, layers: own },
  };
}

const DOCKER = `#!/bin/sh
case "$*" in
  'info '*) echo /var/lib/docker;;
  'version '*) echo amd64;;
  'image ls '*) cat "$HERE/siblings/$(echo "$7" | tr / _)" 2>/dev/null;;
  'manifest inspect --verbose --insecure '*) cat "$HERE/manifests/insecure_$(echo "$5" | tr / _)" 2>/dev/null || { echo "no such manifest: $5" >&2; exit 1; };;
  'manifest inspect --verbose '*) cat "$HERE/manifests/$(echo "$4" | tr / _)" 2>/dev/null || { echo "no such manifest: $4" >&2; exit 1; };;
  *) exit 1;;
esac
`;
const DF = `#!/bin/sh
echo 'Filesystem 1024-blocks Used Available Capacity Mounted on'; echo "/dev/x 9 9 $FREE 9% /"
`;

interface Host {
  readonly freeKb: number | string;
  readonly manifests: Readonly<Record<string, readonly Manifest[]>>;
  /** Digests of other versions on the host, by repository. */
  readonly siblings?: Readonly<Record<string, readonly string[]>>;
}

describeShells('the room for the images of a stack', (shell) => {
  function ask(list: string, { freeKb, manifests, siblings = {} }: Host) {
    using folder = makeFolder();
    const name = (text: string) => text.replaceAll('/', '_');
    const pretty = (all: readonly Manifest[]) => {
      const spelt = all.map(spell);
      return JSON.stringify(spelt.length === 1 ? spelt[0] : spelt, null, '\t');
    };
    plant(folder.path, {
      'bin/docker': { text: DOCKER.replaceAll('$HERE', folder.path), mode: 0o755 },
      'bin/df': { text: DF.replace('$FREE', `${freeKb}`), mode: 0o755 },
      list,
      ...Object.fromEntries(Object.entries(manifests).map(([key, all]) => [`manifests/${name(key)}`, pretty(all)])),
      ...Object.fromEntries(
        Object.entries(siblings).map(([key, all]) => [`siblings/${name(key)}`, all.map((one) => `${one}\n`).join('')]),
      ),
    });
    const code = lines(
      new Sh('bw_docker() { docker "$@"; }; bw_wants() { [ "$bw_policy" != never ]; }'),
      new Sh('bw_repo() { bw_r=${1%@*}; case ${bw_r##*/} in *:*) bw_r=${bw_r%:*};; esac; }'),
      requireRoom(join(folder.path, 'list')),
      sh`echo enough`,
    );
    const [program = '', ...args] = shell.argv;
    const env = { PATH: `${join(folder.path, 'bin')}:${process.env.PATH}` };
    const { stdout, stderr } = spawnSync(program, [...args, '-ec', code.text], { encoding: 'utf8', env });
    return `${stdout}${stderr}`.trim();
  }

  const LIST = 'service web\nimage r/web:2\nservice job\nimage r/web:2\nservice built\nimage r/own:1\nbuild yes\n';
  const web: Manifest = {
    architecture: 'amd64',
    layers: [
      ['sha256:base', 40_000_000],
      ['sha256:app', 2_000_000],
    ],
  };
  const other: Manifest = { architecture: 'arm64', layers: [['sha256:arm', 900_000_000]] };
  const says = (free: number, size: number, needed: number) =>
    `/var/lib/docker of Docker has ${free} MB free; the images bring ${size} MB, which take up to ${needed} MB when they are unpacked`;

  test('is judged by the layers for its platform, each of them once', () => {
    const manifests = { 'r/web:2': [web, other], 'r/own:1': [{ ...web, layers: [['sha256:z', 9e9] as const] }] };
    expect(ask(LIST, { freeKb: 102_600, manifests })).toBe('enough');
    expect(ask(LIST, { freeKb: 100_000, manifests })).toBe(says(100, 42, 105));
    expect(ask(LIST, { freeKb: 100_000, manifests: { 'r/web:2': [other, web] } })).toBe(says(100, 42, 105));
  });

  test('counts nothing that another version on the host has, and nothing that is not pulled', () => {
    const manifests = { 'r/web:2': [web], 'r/web@sha256:old': [{ ...web, layers: web.layers.slice(0, 1) }] };
    const siblings = { 'r/web': ['sha256:old', '<none>'] };
    expect(ask(LIST, { freeKb: 5_000, manifests, siblings })).toBe('enough');
    expect(ask(LIST, { freeKb: 4_000, manifests, siblings })).toBe(says(4, 2, 5));
    expect(ask(LIST.replaceAll('2\n', '2\npolicy never\n'), { freeKb: 0, manifests })).toBe('enough');
  });

  test('is not judged where there is plenty, or nobody says how much there is or how large they are', () => {
    const huge = { 'r/web:2': [{ ...web, layers: [['sha256:z', 9e12] as const] }] };
    expect(ask(LIST, { freeKb: 20 * 1024 * 1024, manifests: huge })).toBe('enough');
    expect(ask(LIST, { freeKb: '-', manifests: huge })).toBe('enough');
    expect(ask(LIST, { freeKb: 0, manifests: {} })).toBe('enough');
  });

  test('speaks without TLS to a registry of this machine alone', () => {
    const local = LIST.replaceAll('r/', '127.0.0.1:5000/');
    const manifests = { 'insecure_127.0.0.1:5000/web:2': [web], 'insecure_r/web:2': [web] };
    expect(ask(local, { freeKb: 0, manifests })).toBe(says(0, 42, 105));
    expect(ask(LIST, { freeKb: 0, manifests })).toBe('enough');
  });

  test('is told with what to do', () => {
    expect(explainCompose([says(0, 42, 105)])).toMatchObject({
      message: says(0, 42, 105),
      hint: expect.stringContaining('docker system df'),
    });
  });
});
