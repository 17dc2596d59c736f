import type { AppContext } from '../app-context';

/** A package of the system. */
export interface Package {
  readonly name: string;
  /** The only one that is right; absent where each is. */
  readonly version?: string | undefined;
}

/** The packages of an app; undefined where it has none. */
export function buildPackages({ settings, say }: AppContext): readonly Package[] | undefined {
  const packages = (settings.packages ?? []).map(readPackage);
  for (const [index, { name }] of packages.entries()) {
    if (packages.findIndex((one) => one.name === name) === index) continue;
    say(['packages', index], `the package \`${name}\` stands there twice`, 'Remove one of them.');
  }
  return packages.length === 0 ? undefined : packages;
}

function readPackage(written: string): Package {
  const [name = '', version] = written.split('=');
  return version === undefined ? { name } : { name, version };
}
