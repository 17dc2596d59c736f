import { makeWorkspace, openBowline } from '../bowline';
import type { Contender } from '../experiment';
import { startHealthServer } from '../health-server';
import { startHosts } from '../hosts';
import { openAnsible, openCapistrano } from '../peers/deployers';
import { profileBowline } from '../profile';
import { ONE_WAY_MS } from '../sizes';
import type { Row } from './row';

const OURS = { deploy: 'bowline deploy', rollback: 'bowline rollback' };
const CAPISTRANO = { deploy: 'cap deploy', rollback: 'cap deploy:rollback' };
const ANSIBLE = { deploy: 'ansible deploy', rollback: 'ansible rollback' };

/** A whole release and the way back: verified by Bowline, unverified by its peers. */
function releaseRow(id: string, oneWayMs: number): Row {
  return {
    id,
    async perform(context, use) {
      const { base, sizes } = context;
      await using hosts = await startHosts({ base, oneWayMs });
      await using health = await startHealthServer(base);
      const workspace = makeWorkspace(base, sizes.tree);
      const bowline = openBowline({ ...context, hosts, workspace, healthPort: health.port });
      const capistrano = openCapistrano({ ...context, hosts, workspace });
      const ansible = openAnsible({ ...context, hosts, workspace });
      const deploys: Contender[] = [
        { name: OURS.deploy, isBowline: true, run: () => bowline.run('deploy') },
        { name: CAPISTRANO.deploy, missing: capistrano.missing, run: capistrano.deploy },
        { name: ANSIBLE.deploy, missing: ansible.missing, run: ansible.deploy },
      ];
      const rollbacks: Contender[] = [
        { name: OURS.rollback, isBowline: true, run: () => bowline.run('rollback', '--yes') },
        { name: CAPISTRANO.rollback, missing: capistrano.missing, run: capistrano.rollback },
        { name: ANSIBLE.rollback, missing: ansible.missing, run: ansible.rollback },
      ];
      const { files, bytes } = sizes.tree;
      const isTarget = oneWayMs > 0;
      const warmUps = sizes.isQuick ? 1 : 2;
      return await use({
        id,
        title: `Whole deploy and rollback ${oneWayMs === 0 ? 'on loopback' : `at ${2 * oneWayMs} ms round trip`}`,
        about: `A static site of ${files} files, ${Math.round(bytes / 1e6)} MB, 1 % of them changed, no soak, no start-up delay. Bowline uploads the tree, switches and asks the service for its health once; Capistrano fetches the commit into its git mirror on the host and checks nothing; Ansible (pipelining, no facts gathered) runs rsync --link-dest and two tasks and checks nothing. Capistrano and Bowline keep five releases, Ansible prunes none.`,
        rounds: sizes.rounds.deploy,
        warmUps,
        groups: [deploys, rollbacks.map((one) => skipFirst(one, -warmUps))],
        beforeRound: (round) => workspace.change(round),
        requirements: [
          {
            kind: 'ratio',
            title: 'deploy, Capistrano',
            ours: OURS.deploy,
            peers: [CAPISTRANO.deploy],
            ...(isTarget ? { target: 0.5 } : {}),
          },
          {
            kind: 'ratio',
            title: 'rollback, Capistrano',
            ours: OURS.rollback,
            peers: [CAPISTRANO.rollback],
            ...(isTarget ? { target: 0.25 } : {}),
          },
          { kind: 'ratio', title: 'deploy, Ansible', ours: OURS.deploy, peers: [ANSIBLE.deploy] },
          { kind: 'ratio', title: 'rollback, Ansible', ours: OURS.rollback, peers: [ANSIBLE.rollback] },
          {
            kind: 'ratio',
            title: 'deploy, processor of the client',
            ours: OURS.deploy,
            peers: [CAPISTRANO.deploy],
            metric: 'cpuMs',
          },
          { kind: 'limit', title: 'deploy: round trips, by the report', ours: OURS.deploy, metric: 'roundTrips' },
          { kind: 'limit', title: 'deploy: channels, by the report', ours: OURS.deploy, metric: 'channels' },
          { kind: 'limit', title: 'rollback: round trips, by the report', ours: OURS.rollback, metric: 'roundTrips' },
        ],
        profile: async (round) => {
          workspace.change(round);
          return [
            await profileBowline(bowline, OURS.deploy, ['deploy']),
            await profileBowline(bowline, OURS.rollback, ['rollback', '--yes']),
          ];
        },
      });
    },
  };
}

/** After the first deploy of all there is nothing to go back to. */
function skipFirst(contender: Contender, first: number): Contender {
  return { ...contender, run: async (round) => (round === first ? {} : contender.run(round)) };
}

export const releaseRows = [releaseRow('release', 0), releaseRow('release-40', ONE_WAY_MS)];
