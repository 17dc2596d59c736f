import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeWorkspace, openBowline } from '../bowline';
import type { Contender } from '../experiment';
import { startHosts } from '../hosts';
import { coldCopiers } from '../peers/copying';
import { profileBowline } from '../profile';
import { type ArtifactKind, writeArtifact } from '../tree';
import type { Row } from './row';

const OURS = 'bowline deploy';
const MAX_BYTES = 200_000_000;
const PEERS = ['rsync -a', 'tar|zstd|ssh', 'scp -r'];

/** One huge file: memory is what counts. */
function artifactRow(kind: ArtifactKind): Row {
  const id = `artifact-${kind}`;
  return {
    id,
    async perform(context, use) {
      const { base, sizes } = context;
      await using hosts = await startHosts({ base });
      const workspace = makeWorkspace(base);
      await writeArtifact(join(workspace.tree, 'artifact.bin'), sizes.artifactBytes, kind);
      writeFileSync(join(workspace.tree, 'VERSION'), '1.0.0\n');
      const bowline = openBowline({ ...context, hosts, workspace });
      const copiers = coldCopiers({ ...context, hosts, source: workspace.tree });
      const clean = () => {
        for (const { root } of hosts.all) rmSync(root, { recursive: true, force: true });
      };
      const cleanBefore = ({ before }: Contender) => {
        clean();
        return before?.(0);
      };
      return await use({
        id,
        title: `One file of ${spellSize(sizes.artifactBytes)} that ${kind === 'random' ? 'does not compress' : 'compresses'}`,
        about:
          'The largest process of the client by GNU time. Loopback, so that time is processor and disk; Bowline hashes the file here and on the host and syncs it.',
        rounds: sizes.rounds.artifact,
        groups: [
          [
            { name: OURS, isBowline: true, before: clean, run: () => bowline.run('deploy') },
            ...copiers
              .filter(({ name }) => PEERS.includes(name))
              .map((copier) => ({ ...copier, before: () => cleanBefore(copier) })),
          ],
        ],
        requirements: [
          { kind: 'limit', title: 'memory of the client', ours: OURS, metric: 'peakBytes', max: MAX_BYTES },
          ...PEERS.map((peer) => ({ kind: 'ratio' as const, title: peer, ours: OURS, peers: [peer] })),
        ],
        profile: async () => {
          clean();
          return [await profileBowline(bowline, OURS, ['deploy'])];
        },
      });
    },
  };
}

function spellSize(bytes: number): string {
  return bytes >= 1024 ** 3 ? `${bytes / 1024 ** 3} GB` : `${Math.round(bytes / 1024 ** 2)} MB`;
}

export const artifactRows = [artifactRow('random'), artifactRow('text')];
