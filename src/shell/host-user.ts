import { type Sh, sh } from './sh';

/** Who the deploy user is on the host, as far as the commands depend on it. */
export interface HostUser {
  readonly isRoot: boolean;
}

/** A command that has to be run as root, in words. */
export type RootCommand = readonly string[];

/** What stands before a command that only root may run; `sudo` never asks for a password here. */
export function asRoot({ isRoot }: HostUser): Sh {
  return isRoot ? sh`` : sh`sudo -n`;
}
