import { makeWorkspace, openBowline } from '../bowline';
import { startHealthServer } from '../health-server';
import { startHosts } from '../hosts';
import { openAnsible } from '../peers/deployers';
import { profileBowline } from '../profile';
import { ONE_WAY_MS } from '../sizes';
import type { Row, RowContext } from './row';

const OURS = 'bowline deploy';
const FIRST = 'bowline deploy, the first';
const ANSIBLE = 'ansible -f';
const MAX_BYTES = 300_000_000;

/** Many hosts at once, against Ansible with as many forks. */
function manyRow(id: string, oneWayMs: number): Row {
  return {
    id,
    async perform(context, use) {
      const { base, sizes } = context;
      const count = sizes.manyHosts;
      await using hosts = await startHosts({ base, oneWayMs, count });
      await using health = await startHealthServer(base);
      const workspace = makeWorkspace(base, sizes.smallTree);
      const bowline = openBowline({ ...context, hosts, workspace, healthPort: health.port });
      const ansible = openAnsible({ ...context, hosts, workspace });
      return await use({
        id,
        title: `${count} hosts ${oneWayMs === 0 ? 'on loopback' : `at ${2 * oneWayMs} ms round trip`}`,
        about: `${describeFleet(context, count)} 1 % changed. Ansible with \`-f ${count}\`, pipelining, no facts gathered, rsync --link-dest and two tasks, checks nothing. Servers, hosts and clients share the same cores: what a host does costs both tools alike.`,
        rounds: sizes.rounds.deploy,
        warmUps: 1,
        groups: [
          [
            { name: OURS, isBowline: true, run: () => bowline.run('deploy') },
            { name: ANSIBLE, missing: ansible.missing, run: ansible.deploy },
          ],
        ],
        beforeRound: (round) => workspace.change(round),
        requirements: [
          { kind: 'ratio', title: `Ansible -f ${count}`, ours: OURS, peers: [ANSIBLE], target: 0.2 },
          { kind: 'ratio', title: 'processor of the client', ours: OURS, peers: [ANSIBLE], metric: 'cpuMs' },
          { kind: 'limit', title: 'memory of the client', ours: OURS, metric: 'peakBytes' },
        ],
        profile: async (round) => {
          workspace.change(round);
          return [await profileBowline(bowline, OURS, ['deploy'])];
        },
      });
    },
  };
}

/** As many hosts as a fleet has: the memory of the client, when all is sent and when little is. */
const mostRow: Row = {
  id: 'hosts-most',
  async perform(context, use) {
    const { base, sizes } = context;
    const count = sizes.mostHosts;
    await using hosts = await startHosts({ base, count });
    await using health = await startHealthServer(base);
    const workspace = makeWorkspace(base, sizes.smallTree);
    const bowline = openBowline({ ...context, hosts, workspace, healthPort: health.port });
    return await use({
      id: 'hosts-most',
      title: `${count} hosts, memory of the client`,
      about: `${describeFleet(context, count)} At most 20 of them at once.`,
      rounds: Math.min(3, sizes.rounds.deploy),
      groups: [
        [{ name: FIRST, isBowline: true, before: () => bowline.forget(), run: () => bowline.run('deploy') }],
        [{ name: OURS, isBowline: true, before: (round) => workspace.change(round), run: () => bowline.run('deploy') }],
      ],
      requirements: [
        { kind: 'limit', title: 'first deploy', ours: FIRST, metric: 'peakBytes', max: MAX_BYTES },
        { kind: 'limit', title: '1 % changed', ours: OURS, metric: 'peakBytes', max: MAX_BYTES },
      ],
    });
  },
};

function describeFleet({ sizes }: RowContext, count: number): string {
  const { files, bytes } = sizes.smallTree;
  return `${count} OpenSSH servers of this machine, each a host with its own key and folder; a static site of ${files} files, ${(bytes / 1e6).toFixed(1)} MB, one health check a host.`;
}

export const fleetRows: readonly Row[] = [manyRow('hosts-20', 0), manyRow('hosts-20-40', ONE_WAY_MS), mostRow];
