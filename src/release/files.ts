import type { Target } from '../config/model';
import type { Secret } from '../shell/secret';
import { writeEnvFile } from './env-file';

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
