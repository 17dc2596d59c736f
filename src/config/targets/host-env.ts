import type { ConfigDocument } from '../document';
import { type Filling, fillEnvField } from '../filling/filling';
import { mapFields } from '../schema/fields';
import { hostSchema } from '../schema/hosts';

/** What a host adds to the env of an app, filled in. */
export function readHostEnv(
  { config }: ConfigDocument,
  { app, environment }: { readonly app: string; readonly environment: string },
  host: string,
  filling: Filling,
): Readonly<Record<string, string>> {
  const { env = {} } = config.hosts[host] ?? {};
  const filled = mapFields(hostSchema.shape.env, env, (field) =>
    fillEnvField(filling, field, { app, environment, host }, ['hosts', host, 'env', ...field.path]),
  );
  return writeEnv(filled as typeof env);
}

/** Every value as the text that the service gets. */
export function writeEnv(env: Readonly<Record<string, string | number | boolean>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));
}
