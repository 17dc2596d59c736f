import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { clientVariables, makeWorkspace, openBowline } from '../bowline';
import type { Contender } from '../experiment';
import { startHosts } from '../hosts';
import { type Measured, measure } from '../measure';
import type { Sample } from '../outcome';
import { profileBowline } from '../profile';
import { ONE_WAY_MS } from '../sizes';
import type { Row } from './row';

const BOWLINE = 'bowline status';
const SSH = 'ssh host true';

/** From the start of the process to the first command on the host, and to the end of the smallest whole run. */
function startRow(id: string, oneWayMs: number, target: number): Row {
  return {
    id,
    async perform(context, use) {
      const { base, sizes } = context;
      const stamps = join(base, 'stamps');
      // What any command begins with, for every client: the time goes into a file, and then the command runs.
      const stamp = `ForceCommand date +%s%N >>${stamps}; exec /bin/sh -c "$SSH_ORIGINAL_COMMAND"`;
      await using hosts = await startHosts({ base, oneWayMs, sshdOptions: [stamp] });
      const workspace = makeWorkspace(base);
      const bowline = openBowline({ ...context, hosts, workspace });
      const timed = async (run: () => Promise<Measured>) => {
        rmSync(stamps, { force: true });
        return readStamp(await run(), stamps);
      };
      const ssh = { program: 'ssh', args: ['-F', hosts.sshConfig, hosts.first.name, 'true'], cwd: base };
      const contenders: Contender[] = [
        { name: BOWLINE, isBowline: true, run: () => timed(() => bowline.runFully(['status'])) },
        { name: SSH, run: () => timed(() => measure({ ...ssh, env: clientVariables(base) })) },
      ];
      const where = oneWayMs === 0 ? 'on loopback' : `at ${2 * oneWayMs} ms round trip`;
      return await use({
        id,
        title: `Start → first command, ${where}`,
        about: `The whole process of \`bowline status\` on a host without a release (connect, one script of facts) against the whole process of \`${SSH}\`; and for both the time from the start of the process to the moment at which the first command begins on the host, which a forced command of the server writes down.`,
        rounds: sizes.rounds.start,
        warmUps: 1,
        groups: [contenders],
        requirements: [
          {
            kind: 'ratio',
            title: 'start → first command',
            ours: BOWLINE,
            peers: [SSH],
            metric: 'firstCommandMs',
            target,
          },
          { kind: 'ratio', title: 'whole process', ours: BOWLINE, peers: [SSH], target },
          { kind: 'ratio', title: 'processor of the client', ours: BOWLINE, peers: [SSH], metric: 'cpuMs' },
        ],
        profile: async () => [await profileBowline(bowline, BOWLINE, ['status'])],
      });
    },
  };
}

function readStamp({ sample, startedAt }: Measured, stamps: string): Sample {
  const [first = ''] = readFileSync(stamps, 'utf8').split('\n');
  return { ...sample, firstCommandMs: Number(BigInt(first) / 1_000n) / 1e3 - startedAt };
}

export const startRows = [startRow('start', 0, 0.6), startRow('start-40', ONE_WAY_MS, 0.9)];
