import type { Duplex, Readable, Writable } from 'node:stream';

/** How a program on a host ended. Both are null when the connection was lost first. */
export interface Exit {
  readonly code: number | null;
  readonly signal: string | null;
}

/** A terminal that a program on a host runs in. */
export interface TerminalShape {
  /** As in TERM. */
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
}

/** A program running on a host, with the data channels of its own. */
export interface Channel {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Resolves once, after both outputs ended; never rejects. */
  readonly exited: Promise<Exit>;
  /** Tells a terminal its new size; absent where there is none. */
  resize?(size: Pick<TerminalShape, 'columns' | 'rows'>): void;
  /** Closes the channel from this side; what runs in it sees the end of its input. */
  close(): void;
}

/** A machine that programs can be run on: over SSH, or the runner itself. */
export interface Host extends AsyncDisposable {
  /** The name in the config. */
  readonly name: string;
  /** `web-1 (deploy@203.0.113.10:22)`, for messages. */
  readonly label: string;
  /**
   * Starts `command`, which the login shell of the user parses.
   * @param terminal makes a terminal for it, in which both outputs are one
   * @throws ConnectError when the connection is gone, or there is no terminal to be had
   */
  start(command: string, terminal?: TerminalShape): Promise<Channel>;
  /** Keeps some programs of this command started ahead for `start` to hand out, where that saves time. */
  keepReady?(command: string, count: number): void;
  /**
   * Opens a TCP connection from the host to `address:port` (its loopback by default).
   * @throws ConnectError of kind `refused` when nothing listens, of another kind when there is no way to dial.
   */
  dial(port: number, address?: string): Promise<Duplex>;
  /** True once the connection is known to be gone. */
  readonly isLost: boolean;
}
