import { installSecretsOf } from '../config/targets/install-secrets';
import type { Target } from '../config/targets/target';
import type { Secret } from '../shell/secret';

/**
 * Writes variables so that systemd's EnvironmentFile= and a POSIX shell's `.` read the same values from
 * one file: both take double quotes and, inside them, a backslash before `"`, `\`, `$` and a backquote.
 * Source: systemd.exec(5), "EnvironmentFile="; POSIX, "Double-Quotes".
 */
export function writeEnvFile(variables: Readonly<Record<string, string | Secret>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${quoteValue(typeof value === 'string' ? value : value.reveal())}\n`)
    .join('');
}

function quoteValue(value: string): string {
  return `"${value.replace(/["\\$`]/g, (character) => `\\${character}`)}"`;
}

/** A file below `.bowline` of a release. */
export interface OwnFile {
  readonly name: string;
  readonly text: string;
  readonly mode: number;
}

/**
 * The files that hand env and secrets to their readers: `env` is the service's, `env.build` is for build
 * commands and has no secrets, `env.commands` is for hooks and checks and has both.
 */
export function writeEnvFiles(target: Target, secrets: ReadonlyMap<string, Secret>): readonly OwnFile[] {
  const all = { ...target.env, ...Object.fromEntries(secrets) };
  const asFiles = target.secretsAs === 'env' ? [] : [...secrets];
  return [
    { name: 'env', text: writeEnvFile(target.secretsAs === 'env' ? all : target.env), mode: 0o600 },
    { name: 'env.build', text: writeEnvFile(target.env), mode: 0o600 },
    { name: 'env.commands', text: writeEnvFile(all), mode: 0o600 },
    ...asFiles.map(([name, value]) => ({ name: `secrets/${name}`, text: value.reveal(), mode: 0o600 })),
  ];
}

/**
 * The secrets of what installs, a file for each: only its own process reads it, also when a rollback has to install again.
 * @param found by the name of their source
 */
export function writeInstallFiles(target: Target, found: ReadonlyMap<string, Secret>): readonly OwnFile[] {
  return Object.entries(installSecretsOf(target)).flatMap(([part, names]) => {
    const values = Object.entries(names).flatMap(([name, source]) => {
      const value = found.get(source);
      return value === undefined ? [] : [[name, value] as const];
    });
    return values.length === 0
      ? []
      : [{ name: `env.${part}`, text: writeEnvFile(Object.fromEntries(values)), mode: 0o600 }];
  });
}

/**
 * Like `writeEnvFiles`, for a release that keeps its own env: secrets alone. What `isAdded` says is written
 * after the release's `env.build`, which has all of its env and no secret.
 */
export function writeSecretFiles(
  { secretsAs }: Pick<Target, 'secretsAs'>,
  secrets: ReadonlyMap<string, Secret>,
): readonly (OwnFile & { readonly isAdded: boolean })[] {
  const text = writeEnvFile(Object.fromEntries(secrets));
  const names = secretsAs === 'env' ? ['env', 'env.commands'] : ['env.commands'];
  const asFiles = secretsAs === 'env' ? [] : [...secrets];
  return [
    ...names.map((name) => ({ name, text, mode: 0o600, isAdded: true })),
    ...asFiles.map(([name, value]) => ({ name: `secrets/${name}`, text: value.reveal(), mode: 0o600, isAdded: false })),
  ];
}
