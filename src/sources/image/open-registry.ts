import { setTimeout as pause } from 'node:timers/promises';
import { type ImageReference, parseImageReference } from '../../config/names/image-reference';
import type { ImageSource } from '../../config/sources/image';
import { InputError } from '../../errors';
import { openRegistry, type Registry } from '../../registry/registry';
import type { Login } from '../../registry/session';
import type { SourceWorld } from '../source';

export interface OpenedRegistry {
  readonly reference: ImageReference;
  readonly login: Login | undefined;
  readonly registry: Registry;
}

/**
 * Opens the registry of a source, without asking it anything.
 * @throws InputError for a login whose secret is missing, and for a name that is none once variables are filled in
 */
export function openRegistryOf(
  { image, login: as }: ImageSource,
  { signal, findSecret }: Pick<SourceWorld, 'signal' | 'findSecret'>,
): OpenedRegistry {
  const reference = parseImageReference(image);
  if (typeof reference === 'string') throw new InputError(reference, 'Check `source.image`.');
  const login = as && { user: as.user, password: findSecret(as.password) };
  const world = {
    signal,
    now: () => new Date(),
    sleep: async (ms: number) => void (await pause(ms, undefined, { signal })),
  };
  return { reference, login, registry: openRegistry(reference, login, world) };
}
