import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { clientVariables } from '../bowline';
import type { Contender } from '../experiment';
import type { Hosts } from '../hosts';
import { measure } from '../measure';
import type { Tools } from '../tools';

/** What is copied to the first host, and where each peer puts it. */
export interface CopyContext {
  readonly hosts: Hosts;
  readonly base: string;
  /** The folder whose contents are copied. */
  readonly source: string;
  readonly tools: Tools;
  /** The Node that runs peers which are packages. */
  readonly node: string;
}

interface Copying {
  readonly name: string;
  readonly program: string;
  readonly maxRounds?: number;
  /** A shell line, with `$SRC`, `$DEST` and `$PREV` as folders and `$CONFIG`, `$KEY`, … of the connection. */
  readonly line: string;
  /** What `$DEST` and `$PREV` are when it begins. */
  readonly state: State;
}

/** Nothing there; the copy of the round before to be updated in place; that copy as `$PREV`, and nothing as `$DEST`. */
type State = 'empty' | 'copy' | 'previous';

function copier(context: CopyContext, { name, program, line, state, maxRounds }: Copying): Contender {
  const { hosts, base, tools } = context;
  const folder = join(hosts.first.root, name.replaceAll(/\W+/g, '-'));
  const [destination, previous] = [join(folder, 'new'), join(folder, 'old')] as const;
  return {
    name,
    missing: tools.missing(program),
    ...(maxRounds === undefined ? {} : { maxRounds }),
    before: () => arrange(state, destination, previous),
    run: async () => {
      const env = { ...clientVariables(base), ...lineVariables(context, destination, previous) };
      const { sample } = await measure({ program: '/bin/bash', args: ['-o', 'pipefail', '-ec', line], cwd: base, env });
      requireCopy(destination, name);
      return sample;
    },
  };
}

function arrange(state: State, destination: string, previous: string): void {
  if (state === 'previous' && existsSync(destination)) {
    rmSync(previous, { recursive: true, force: true });
    renameSync(destination, previous);
  }
  if (state !== 'copy') rmSync(destination, { recursive: true, force: true });
  mkdirSync(state === 'previous' ? previous : destination, { recursive: true });
}

function lineVariables({ hosts, source, tools, node }: CopyContext, destination: string, previous: string) {
  return {
    SRC: source,
    DEST: destination,
    PREV: previous,
    CONFIG: hosts.sshConfig,
    HOST: hosts.first.name,
    PORT: `${hosts.first.port}`,
    KEY: hosts.key.path,
    FINGERPRINT: hosts.first.sshd.fingerprints[0] ?? '',
    DRONE_SCP: tools.path('drone-scp') ?? '',
    NODE: node,
    PUT_DIRECTORY: join(__dirname, 'put-directory.cjs'),
  };
}

/** A peer that fails without a word is not fast. */
function requireCopy(destination: string, name: string): void {
  if (!existsSync(join(destination, 'VERSION'))) throw new Error(`${name} left no copy behind`);
}

const SSH = 'ssh -F $CONFIG';
const RSYNC = `rsync -e "${SSH}"`;
const TAR = `tar -C $SRC -cf - . | zstd -qc1 | ${SSH} $HOST`;

/** Everything is sent. */
export function coldCopiers(context: CopyContext): Contender[] {
  const lines: Copying[] = [
    { name: 'rsync -a', program: 'rsync', line: `${RSYNC} -a $SRC/ $HOST:$DEST/`, state: 'empty' },
    { name: 'rsync -az', program: 'rsync', line: `${RSYNC} -az $SRC/ $HOST:$DEST/`, state: 'empty' },
    { name: 'tar|zstd|ssh', program: 'zstd', line: `${TAR} "zstd -dc | tar -C $DEST -xf -"`, state: 'empty' },
    {
      name: 'tar|zstd|ssh, synced',
      program: 'zstd',
      line: `${TAR} "zstd -dc | tar -C $DEST -xf - && sync -f $DEST"`,
      state: 'empty',
    },
    { name: 'scp -r', program: 'scp', line: 'scp -F $CONFIG -qrp $SRC/. $HOST:$DEST', state: 'empty', maxRounds: 3 },
    {
      name: 'node-ssh putDirectory',
      program: 'ssh',
      line: '$NODE $PUT_DIRECTORY',
      state: 'empty',
      maxRounds: 3,
    },
    {
      name: 'drone-scp',
      program: 'drone-scp',
      line: '(cd $SRC && $DRONE_SCP --host 127.0.0.1 --port $PORT --username root --key-path $KEY --fingerprint $FINGERPRINT --target $DEST --source ".")',
      state: 'empty',
      maxRounds: 3,
    },
  ];
  return lines.map((line) => copier(context, line));
}

/** One file in a hundred changed: a new release beside the old one, or the old one overwritten. */
export function changedCopiers(context: CopyContext): Contender[] {
  const linked = '--link-dest=$PREV $SRC/ $HOST:$DEST/';
  const lines: Copying[] = [
    { name: 'rsync --link-dest', program: 'rsync', line: `${RSYNC} -a ${linked}`, state: 'previous' },
    { name: 'rsync --checksum --link-dest', program: 'rsync', line: `${RSYNC} -ac ${linked}`, state: 'previous' },
    { name: 'rsync in place', program: 'rsync', line: `${RSYNC} -a --delete $SRC/ $HOST:$DEST/`, state: 'copy' },
    { name: 'tar|zstd|ssh', program: 'zstd', line: `${TAR} "zstd -dc | tar -C $DEST -xf -"`, state: 'empty' },
  ];
  return lines.map((line) => copier(context, line));
}

/** Nothing changed. */
export function unchangedCopiers(context: CopyContext): Contender[] {
  return changedCopiers(context).filter(({ name }) => name !== 'tar|zstd|ssh');
}
