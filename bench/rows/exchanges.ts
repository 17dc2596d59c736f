import type { Sshd } from '../../test/fixtures/sshd';
import { makeWorkspace, openBowline } from '../bowline';
import type { Contender } from '../experiment';
import { startHealthServer } from '../health-server';
import { startHosts } from '../hosts';
import type { Sample } from '../outcome';
import { openAnsible, openCapistrano } from '../peers/deployers';
import type { Row } from './row';

/** What a deploy costs in logins and channels, as the server counts them, and in round trips, as Bowline tells. */
export const exchangesRow: Row = {
  id: 'exchanges',
  async perform(context, use) {
    const { base, sizes } = context;
    await using hosts = await startHosts({ base, sshdOptions: ['LogLevel DEBUG1'] });
    await using health = await startHealthServer(base);
    const workspace = makeWorkspace(base, sizes.smallTree);
    const bowline = openBowline({ ...context, hosts, workspace, healthPort: health.port });
    const capistrano = openCapistrano({ ...context, hosts, workspace });
    const ansible = openAnsible({ ...context, hosts, workspace });
    const { sshd } = hosts.first;
    const ours = (name: string, ...args: [string, ...string[]]): Contender => ({
      name: `bowline ${name}`,
      isBowline: true,
      run: () => counted(sshd, () => bowline.run(...args)),
    });
    const peer = (name: string, missing: string | undefined, run: () => Promise<Sample>): Contender => ({
      name,
      missing,
      run: () => counted(sshd, run),
    });
    const change = (contender: Contender): Contender => ({ ...contender, before: () => workspace.change(1) });
    const deploys = [
      change(ours('deploy', 'deploy')),
      peer('cap deploy', capistrano.missing, capistrano.deploy),
      peer('ansible deploy', ansible.missing, ansible.deploy),
    ];
    const first = ours('deploy, the first', 'deploy');
    const first2 = [first, ...deploys.slice(1).map((one) => ({ ...one, name: `${one.name}, the first` }))];
    return await use({
      id: 'exchanges',
      title: 'Round trips, logins and channels of a deploy',
      about:
        'Counted once, because it does not vary. Round trips are exchanges that the next step waited for, without the login and the bytes of the transfer, as report.json has them; logins and channels (sessions and forwarded connections) are counted in the log of the server.',
      rounds: 1,
      groups: [
        ...first2.map((one) => [one]),
        ...deploys.map((one) => [one]),
        [ours('deploy, unchanged', 'deploy')],
        [ours('rollback', 'rollback', '--yes')],
        [peer('cap deploy:rollback', capistrano.missing, capistrano.rollback)],
        [peer('ansible rollback', ansible.missing, ansible.rollback)],
        [ours('status', 'status')],
      ],
      requirements: [
        { kind: 'limit', title: 'deploy: round trips', ours: 'bowline deploy', metric: 'roundTrips' },
        {
          kind: 'limit',
          title: 'unchanged: round trips',
          ours: 'bowline deploy, unchanged',
          metric: 'roundTrips',
          max: 3,
        },
        { kind: 'limit', title: 'rollback: round trips', ours: 'bowline rollback', metric: 'roundTrips' },
        {
          kind: 'ratio',
          title: 'deploy: channels, Capistrano',
          ours: 'bowline deploy',
          peers: ['cap deploy'],
          metric: 'serverChannels',
        },
        {
          kind: 'ratio',
          title: 'deploy: channels, Ansible',
          ours: 'bowline deploy',
          peers: ['ansible deploy'],
          metric: 'serverChannels',
        },
        {
          kind: 'ratio',
          title: 'rollback: channels, Capistrano',
          ours: 'bowline rollback',
          peers: ['cap deploy:rollback'],
          metric: 'serverChannels',
        },
      ],
    });
  },
};

/** Times are left out: a server that logs every packet is slow. */
async function counted(sshd: Sshd, run: () => Promise<Sample>): Promise<Sample> {
  const start = sshd.log().length;
  const { roundTrips, channels } = await run();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const log = sshd.log().slice(start);
  const count = (pattern: RegExp) => log.match(pattern)?.length ?? 0;
  return {
    ...(roundTrips === undefined ? {} : { roundTrips }),
    ...(channels === undefined ? {} : { channels }),
    serverLogins: count(/Accepted publickey/g),
    serverChannels: count(/server_input_channel_open: ctype/g),
  };
}
