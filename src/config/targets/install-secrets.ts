import type { Target } from './target';

/** Secrets that only what installs gets, by what it installs for: name in its environment → name of the source. */
export function installSecretsOf({
  python,
  node,
}: Pick<Target, 'python' | 'node'>): Readonly<Record<'python' | 'node', Readonly<Record<string, string>>>> {
  return { python: python?.secrets ?? {}, node: node?.secrets ?? {} };
}

/** The names of their sources. */
export function listInstallSecrets(target: Pick<Target, 'python' | 'node'>): readonly string[] {
  return Object.values(installSecretsOf(target)).flatMap((names) => Object.values(names));
}

/** The names of the sources of all secrets of an app, each as often as it is named. */
export function listSecretSources(target: Pick<Target, 'secrets' | 'python' | 'node'>): readonly string[] {
  return [...Object.values(target.secrets), ...listInstallSecrets(target)];
}
