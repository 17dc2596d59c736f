import type { AppContext } from '../app-context';
import { buildFrom, findConfigured, type Runtime } from '../runtimes/registry';

/** The runtime of an app; undefined, with the problem told, where it is not complete. */
export function buildRuntime({ app, environment, settings, url, say }: AppContext): Runtime | undefined {
  const definition = findConfigured(settings.runtime);
  if (definition === undefined) {
    say(['runtime'], `\`${app}\` has no runtime`, 'Add one, such as `runtime: { systemd: shop.service }`.');
    return undefined;
  }
  const { kind } = definition;
  return buildFrom(definition, settings.runtime?.[kind], {
    url,
    name: `${app}-${environment}`,
    say: (path, message, hint) => say(['runtime', kind, ...path], message, hint),
  });
}
