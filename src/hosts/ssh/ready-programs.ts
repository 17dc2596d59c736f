import type { Channel } from '../host';

export interface ReadyPrograms {
  /** Hands one out that is started already, or under way; undefined where there is none. */
  take(): Promise<Channel | undefined>;
  /** Ends those that wait, because the host has no room for them, and starts no more. */
  giveUp(): void;
}

/**
 * Keeps `count` programs started ahead, because opening a session and running a command in it are two round trips.
 * A host that has no room for them is not pressed.
 */
export function keepReady(count: number, start: () => Promise<Channel>): ReadyPrograms {
  const waiting: Promise<Channel | undefined>[] = [];
  let hasRoom = true;

  const add = (): void => {
    const one = start().catch(() => {
      hasRoom = false;
      return undefined;
    });
    waiting.push(one);
  };

  for (let started = 0; started < count; started += 1) add();
  return {
    async take() {
      for (let left = waiting.length; left > 0; left -= 1) {
        const one = waiting.shift();
        if (hasRoom) add();
        const channel = await one;
        // One that somebody ended meanwhile hears nothing any more.
        if (channel?.stdin.destroyed === false) return channel;
      }
      return undefined;
    },
    giveUp() {
      hasRoom = false;
      for (const one of waiting.splice(0)) void one.then((channel) => channel?.close());
    },
  };
}
