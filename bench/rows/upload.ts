import { makeWorkspace, openBowline } from '../bowline';
import type { Contender, Experiment } from '../experiment';
import { startHosts } from '../hosts';
import type { Sample } from '../outcome';
import { changedCopiers, coldCopiers, unchangedCopiers } from '../peers/copying';
import { profileBowline } from '../profile';
import type { Row } from './row';

const OURS = 'bowline deploy';

type Part = Pick<Experiment, 'title' | 'about' | 'requirements'> & {
  readonly peers: typeof coldCopiers;
  readonly isCold: boolean;
  readonly changes: boolean;
};

function uploadRow(id: string, makePart: (files: string) => Part): Row {
  return {
    id,
    async perform(context, use) {
      const { base, sizes } = context;
      await using hosts = await startHosts({ base });
      const workspace = makeWorkspace(base, sizes.tree);
      const bowline = openBowline({ ...context, hosts, workspace });
      const files = `${sizes.tree.files} files, ${Math.round(sizes.tree.bytes / 1e6)} MB`;
      const { peers, isCold, changes, ...part } = makePart(files);
      const ours: Contender = {
        name: OURS,
        isBowline: true,
        before: () => (isCold ? bowline.forget() : undefined),
        run: async () => withTransfer(await bowline.run('deploy')),
      };
      const copiers = peers({ ...context, hosts, source: workspace.tree });
      return await use({
        id,
        ...part,
        rounds: sizes.rounds.copy,
        // What is there before: for a cold upload nothing, else the copy of the round ahead.
        warmUps: isCold ? 0 : 1,
        groups: [[ours, ...copiers]],
        beforeRound: (round) => (changes ? workspace.change(round) : undefined),
        profile: async (round) => {
          if (isCold) bowline.forget();
          if (changes) workspace.change(round);
          return [await profileBowline(bowline, OURS, ['deploy'])];
        },
      });
    },
  };
}

/** What compares with a program that only copies: without the connection, the switch and the journal. */
function withTransfer(sample: Sample): Sample {
  const prepare = sample['phase prepare'];
  return prepare === undefined ? sample : { ...sample, prepareMs: prepare };
}

const CONDITIONS =
  'Loopback, OpenSSH with its own defaults, warm page cache, what others wrote is synced before each run. The whole process of a Bowline deploy without checks, which hashes, compares every file on the host with its checksum and syncs the file system before the switch; the peers compare nothing and sync nothing, save where it says so.';

function cold(files: string): Part {
  return {
    title: `Cold upload of ${files}`,
    about: CONDITIONS,
    peers: coldCopiers,
    isCold: true,
    changes: false,
    requirements: [
      {
        kind: 'ratio',
        title: 'the faster of rsync and tar|zstd|ssh',
        ours: OURS,
        peers: ['rsync -a', 'rsync -az', 'tar|zstd|ssh'],
        target: 1,
      },
      { kind: 'ratio', title: 'tar|zstd|ssh that syncs as well', ours: OURS, peers: ['tar|zstd|ssh, synced'] },
      ...['rsync -a', 'rsync -az', 'tar|zstd|ssh', 'scp -r', 'node-ssh putDirectory', 'drone-scp'].map((peer) => ({
        kind: 'ratio' as const,
        title: peer,
        ours: OURS,
        peers: [peer],
      })),
      {
        kind: 'ratio',
        title: 'processor of the client',
        ours: OURS,
        peers: ['rsync -a', 'rsync -az', 'tar|zstd|ssh'],
        metric: 'cpuMs',
      },
      { kind: 'limit', title: 'phase prepare alone, ms', ours: OURS, metric: 'prepareMs' },
      { kind: 'limit', title: 'memory of the client', ours: OURS, metric: 'peakBytes' },
    ],
  };
}

function changed(files: string): Part {
  const peers = ['rsync --link-dest', 'rsync --checksum --link-dest', 'rsync in place', 'tar|zstd|ssh'];
  return {
    title: `1 % changed of ${files}`,
    about: `${CONDITIONS} A new release beside the old one; rsync's quick check believes sizes and times, which a fresh checkout does not keep, so rsync --checksum is what compares contents as Bowline does.`,
    peers: changedCopiers,
    isCold: false,
    changes: true,
    requirements: peers.map((peer, index) => ({
      kind: 'ratio',
      title: peer,
      ours: OURS,
      peers: [peer],
      ...(index === 0 ? { target: 1 } : {}),
    })),
  };
}

function unchanged(files: string): Part {
  const peers = ['rsync in place', 'rsync --checksum --link-dest', 'rsync --link-dest'];
  return {
    title: `Nothing changed of ${files}`,
    about: `${CONDITIONS} scp, tar, putDirectory and drone-scp send everything again: the cold upload is their figure.`,
    peers: unchangedCopiers,
    isCold: false,
    changes: false,
    requirements: [
      { kind: 'limit', title: 'round trips, by the report', ours: OURS, metric: 'roundTrips', max: 3 },
      ...peers.map((peer) => ({ kind: 'ratio' as const, title: peer, ours: OURS, peers: [peer] })),
    ],
  };
}

export const uploadRows: readonly Row[] = [
  uploadRow('upload-cold', cold),
  uploadRow('upload-changed', changed),
  uploadRow('upload-unchanged', unchanged),
];
