import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { ServerChannel, Session } from 'ssh2';

/** What is told for a signal that the protocol has no name for. */
const UNNAMED_SIGNAL = 255;

export interface SessionSettings {
  readonly root: string;
  readonly shell: string;
  readonly env: Readonly<Record<string, string>>;
}

interface SessionContext extends SessionSettings {
  readonly groups: ProcessGroups;
  /** Called when the connection is gone. */
  readonly closers: Set<() => void>;
  /** Every command is added. */
  readonly commands: string[];
}

/**
 * Serves `exec` requests; a pty, a shell and sub-systems are refused. One thing differs from sshd: a program's
 * standard streams are sockets where sshd gives it pipes, so it cannot open /dev/stdout or /dev/stderr by name.
 */
export function serveSession(session: Session, context: SessionContext): void {
  session.on('exec', (accept, _reject, { command }) => {
    context.commands.push(command);
    run(session, accept(), start(command, context), context);
  });
}

function start(command: string, { root, shell, env, groups }: SessionContext): ChildProcessWithoutNullStreams {
  const [program = shell, ...flags] = shell.split(' ');
  const spelled = shell === '/bin/sh' ? command : command.replaceAll('/bin/sh', shell);
  // Detached is a session of its own, as sshd makes one; it also keeps signals of this process away.
  const child = spawn(program, [...flags, '-c', spelled], { cwd: root, env, stdio: 'pipe', detached: true });
  groups.add(child);
  return child;
}

function run(
  session: Session,
  channel: ServerChannel,
  child: ChildProcessWithoutNullStreams,
  { closers }: SessionContext,
): void {
  const hangUp = () => {
    child.stdout.destroy();
    child.stderr.destroy();
  };
  const loseConnection = () => {
    hangUp();
    child.stdin.destroy();
  };
  closers.add(loseConnection);
  // A client that closes its channel is not listening any more, but what it sent before still arrives.
  session.on('close', hangUp);
  channel.on('error', () => {});
  connectInput(channel, child);
  const sent = sendOutput(channel, child);
  child.on('exit', (code, signal) => sendExit(channel, code, signal));
  child.on('error', () => channel.exit(127));
  child.on('close', async () => {
    closers.delete(loseConnection);
    await sent;
    channel.end();
  });
}

/** What arrives for a program that stopped reading is thrown away, so that the client is not held up. */
function connectInput(channel: ServerChannel, child: ChildProcessWithoutNullStreams): void {
  child.stdin.on('error', () => channel.resume());
  child.stdin.on('close', () => channel.resume());
  channel.pipe(child.stdin);
}

/** Sent when the program ends, which may be before its last output, as sshd does it. */
function sendExit(channel: ServerChannel, code: number | null, signal: NodeJS.Signals | null): void {
  try {
    if (code === null && signal !== null) channel.exit(signal, false, '');
    else channel.exit(code ?? UNNAMED_SIGNAL);
  } catch {
    channel.exit(UNNAMED_SIGNAL);
  }
}

/**
 * Sends both outputs until nobody holds them any more, a child in the background included. One write at a
 * time: ssh2 keeps the rest of a write that had to wait for the client, and sends it again when the other
 * stream has to wait.
 */
async function sendOutput(channel: ServerChannel, { stdout, stderr }: ChildProcessWithoutNullStreams): Promise<void> {
  let turn = Promise.resolve();
  const send = (target: Writable, chunk: Buffer) => {
    turn = turn.then(() => new Promise((resolve) => target.write(chunk, () => resolve(forgetRest(channel)))));
    return turn;
  };
  const pump = async (source: Readable, target: Writable) => {
    for await (const chunk of source) await send(target, chunk);
  };
  // An output that was destroyed has no listener any more.
  await Promise.allSettled([pump(stdout, channel), pump(stderr, channel.stderr)]);
}

function forgetRest(channel: ServerChannel): void {
  Object.assign(channel, { _chunk: undefined, _chunkcb: undefined, _chunkErr: undefined, _chunkcbErr: undefined });
}

/** The process groups that sessions started, as long as something runs in them. */
export interface ProcessGroups {
  add(child: ChildProcessWithoutNullStreams): void;
  /** Kills what is left and waits for the groups' leaders to end. */
  kill(): Promise<void>;
}

export function trackGroups(): ProcessGroups {
  const leaders = new Map<number, Promise<void>>();
  return {
    add(child) {
      const { pid } = child;
      if (pid === undefined) return;
      const ended = new Promise<void>((resolve) => {
        child.once('exit', () => {
          if (!signalGroup(pid, 0)) leaders.delete(pid);
          resolve();
        });
      });
      leaders.set(pid, ended);
    },
    async kill() {
      const endings = [...leaders];
      for (const [pid] of endings) signalGroup(pid, 'SIGKILL');
      await Promise.all(endings.map(([, ended]) => ended));
    },
  };
}

/** @returns whether the group exists. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal);
  } catch {
    return false;
  }
}
