import { setTimeout as pause } from 'node:timers/promises';
import { PORTS } from '../fixtures/color-machine';
import type { RunningStep, StepRun } from '../fixtures/runner';
import type { Fleet, Host } from './fleet';
import { openProbe } from './probe';
import { PATH, PORT, type SubjectName } from './subjects/subject';

/** How long a run may take to end by itself once it was broken. */
const END_MS = 240_000;

/** What is done to a run that stands at a gate. */
export interface Break {
  readonly fleet: Fleet;
  /** The host that the link, the disk or the power of is broken. */
  readonly host: Host;
  readonly running: RunningStep;
  /** The gate is the link itself, which is silent already. */
  readonly isSilent: boolean;
  /** Lets the run go on as far as it can. */
  readonly open: () => Promise<void>;
}

export interface Breakage {
  readonly name: string;
  /** On a file system of its own, small enough to be filled. */
  readonly needsSmallDisk?: boolean;
  /** Nothing tells the host that its client is gone. */
  readonly isSilent?: boolean;
  /** A line of the journal may be cut off. */
  readonly mayTear?: boolean;
  /** What these subjects run is down after it until somebody starts it again: the engine, the next run, or who mends it. */
  readonly stops?: readonly SubjectName[];
  /** Those whose hosts have it; all by default. */
  readonly subjects?: readonly SubjectName[];
  /** The run itself must not notice. */
  readonly isHarmless?: boolean;
  /** Breaks it and waits for its end. @returns what it told, with its `post` where a runner runs one */
  break(context: Break): Promise<StepRun>;
  /** Mends the world, not the hosts' state. */
  heal?(host: Host): Promise<void>;
}

async function end(running: RunningStep): Promise<StepRun> {
  const over = await Promise.race([running.ended, pause(END_MS, undefined, { ref: false })]);
  if (over !== undefined) return over;
  running.kill('SIGKILL');
  const run = await running.ended;
  throw new Error(`the run had not ended ${END_MS / 1000} s after it was broken:\n${run.log}`);
}

/** A runner runs the `post` of every step; where that has something to do, its outcome is the run's. */
async function finish(fleet: Fleet, run: StepRun): Promise<StepRun> {
  const post = await fleet.post(run);
  return post.outputs.status === undefined ? run : { ...post, log: `${run.log}${post.log}` };
}

/** A gate that is the link itself opens before it is cut for good. */
async function cut({ host, open }: Break): Promise<void> {
  host.link.cut();
  await open();
  host.link.cut();
}

async function endAfter({ running, open }: Break, change: () => unknown): Promise<StepRun> {
  await change();
  await open();
  return end(running);
}

/** sshd as it is when an update ends its sessions as well. */
const END_SESSIONS = `systemctl restart ssh; for p in /proc/[0-9]*; do case $(tr '\\0' ' ' <$p/cmdline 2>/dev/null) in 'sshd: deploy'*) kill -KILL "\${p#/proc/}";; esac; done 2>/dev/null`;

const STACKS: readonly SubjectName[] = ['compose', 'colors-compose'];
const COLORS: readonly SubjectName[] = ['colors', 'colors-compose'];

/**
 * Docker 20.10 that ends while it starts a container, by a restart, a stop or a power cut, takes the port of that container for itself when it
 * starts again, and keeps it. The failure of the next run says so, and what to do: this.
 */
const FREE_PORT = `command -v docker >/dev/null || exit 0; for p in ${PORT} ${PORTS.blue} ${PORTS.green}; do docker ps -q --filter publish=$p | grep -q . || ! ss -ltnpH "sport = :$p" | grep -q docker || { systemctl restart docker; break; }; done`;

export const BREAKAGES: readonly Breakage[] = [
  {
    name: 'kill -9',
    break: (context) => endAfter(context, () => context.running.kill('SIGKILL')),
  },
  {
    name: 'cancelled job',
    // The runner's own waits; what is held goes on a moment after the first signal, as a busy host would.
    async break({ fleet, running, open }) {
      const ended = running.cancel();
      await pause(300);
      await open();
      return finish(fleet, await ended);
    },
  },
  {
    name: 'cancelled and stuck',
    // The host answers only after the runner has killed the client.
    async break({ fleet, running, open }) {
      const run = await running.cancel();
      await open();
      return finish(fleet, run);
    },
  },
  {
    name: 'link cut',
    async break(context) {
      await cut(context);
      return end(context.running);
    },
    heal: async ({ link }) => link.resume(),
  },
  {
    name: 'link cut for 3 s',
    async break(context) {
      await cut(context);
      await pause(3_000);
      context.host.link.resume();
      return end(context.running);
    },
  },
  {
    name: 'link silent',
    isSilent: true,
    async break({ host, isSilent, running }) {
      if (!isSilent) host.link.silence();
      await host.probe.open();
      return end(running);
    },
    heal: async ({ link }) => link.resume(),
  },
  {
    name: 'link slow',
    isHarmless: true,
    break: (context) =>
      endAfter(context, () => {
        context.host.link.delay(100);
        context.host.link.limit(64 * 1024);
      }),
    heal: async ({ link }) => {
      link.delay(0);
      link.limit(Infinity);
    },
  },
  {
    name: 'host killed',
    mayTear: true,
    stops: STACKS,
    async break({ fleet, host, running, open }) {
      await host.machine.kill();
      host.probe[Symbol.dispose]();
      await open();
      await host.machine.start();
      host.probe = openProbe(host.machine, fleet.subject);
      // The gate lay in memory; its programs did not.
      await host.probe.run('find /usr/local/bin -type f ! -name "torture-*" ! -name "bowline-*" -delete');
      return end(running);
    },
    heal: async ({ probe }) => void (await probe.run(FREE_PORT)),
  },
  {
    name: 'disk full',
    needsSmallDisk: true,
    mayTear: true,
    break: (context) => endAfter(context, () => context.host.probe.fillDisk()),
    heal: async ({ probe }) => void (await probe.run('rm -f /srv/filler')),
  },
  {
    name: 'inodes full',
    needsSmallDisk: true,
    break: (context) => endAfter(context, () => context.host.probe.fillInodes()),
    heal: async ({ probe }) => void (await probe.run('rm -rf /srv/many')),
  },
  {
    name: 'read-only',
    // Over it rather than in its place: a file system that is written to at the moment is never made read-only.
    break: (context) =>
      endAfter(context, async () => {
        const said = await context.host.probe.run(
          `mount --bind ${PATH} ${PATH} && mount -o remount,ro,bind ${PATH} ; touch ${PATH}/probe`,
        );
        if (!said.includes('Read-only')) throw new Error(`${PATH} was not made read-only: ${said}`);
      }),
    heal: async ({ probe }) => void (await probe.run(`umount ${PATH} || umount --lazy ${PATH}`)),
  },
  {
    name: 'sshd restarted',
    isHarmless: true,
    break: (context) => endAfter(context, () => context.host.probe.run('systemctl restart ssh')),
  },
  {
    name: 'sshd restarted, sessions ended',
    break: (context) => endAfter(context, () => context.host.probe.run(END_SESSIONS)),
  },
  {
    name: 'sudo taken away',
    subjects: ['shop', 'git', 'colors'],
    break: (context) => endAfter(context, () => context.host.probe.run('mv /etc/sudoers.d/deploy /root/sudoers')),
    heal: async ({ probe }) => void (await probe.run('mv /root/sudoers /etc/sudoers.d/deploy')),
  },
  {
    name: 'proxy restarted',
    subjects: COLORS,
    break: (context) => endAfter(context, () => context.host.probe.run('systemctl restart nginx')),
  },
  {
    name: 'proxy killed',
    subjects: COLORS,
    stops: COLORS,
    break: (context) => endAfter(context, () => context.host.probe.run('systemctl kill --signal KILL nginx')),
    heal: async ({ probe }) => void (await probe.run('systemctl restart nginx')),
  },
  {
    name: 'engine restarted',
    stops: STACKS,
    subjects: STACKS,
    break: (context) => endAfter(context, () => context.host.probe.run('systemctl restart docker')),
    heal: async ({ probe }) => void (await probe.run(FREE_PORT)),
  },
  {
    name: 'engine stopped',
    stops: STACKS,
    subjects: STACKS,
    break: (context) => endAfter(context, () => context.host.probe.run('systemctl stop docker.socket docker')),
    heal: async ({ probe }) => void (await probe.run(`systemctl start docker.socket docker; ${FREE_PORT}`)),
  },
];
