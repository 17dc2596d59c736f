/** What a deploy may do as root, in the order of what it can: docs/least-privilege.md. */
export const PRIVILEGES = ['user', 'restart', 'root-script'] as const;

export type Privileges = (typeof PRIVILEGES)[number];

/** Root's own script, by which alone a deploy does what takes root, with the word for the app; undefined at every other level. */
export function rootScriptOf(target: {
  readonly app: string;
  readonly environment: string;
  readonly privileges?: Privileges | undefined;
}): readonly [file: string, name: string] | undefined {
  if (target.privileges !== 'root-script') return undefined;
  return ['/usr/local/sbin/bowline-root', `${target.app}-${target.environment}`];
}
