import { openAppContext } from '../app-context';
import type { ConfigDocument } from '../document';
import type { Origin } from '../environment';
import { type Filling, fillField } from '../filling/filling';
import { describePath, type Path } from '../locations';

import { BUILT_IN_SSH } from '../schema/defaults';
import { mapFields } from '../schema/fields';
import { hostSchema } from '../schema/hosts';
import { findHostOrigin } from '../targets/addresses';
import type { BuiltEnvironment } from '../targets/environment';
import { listLeaves } from './leaves';
import type { MergedApp } from './merge-app';
import { listStageOrigins } from './stage-origins';

/**
 * Tells of every value of a run where it came from, by its name in the config: `apps.shop.health.deadline`,
 * `hosts.web-1.user`. `{host}` stays in it, since an app is not made for one host alone here.
 */
export function collectOrigins(
  document: ConfigDocument,
  environment: string,
  { apps, hosts, url, stages }: BuiltEnvironment,
  filling: Filling,
): ReadonlyMap<string, Origin> {
  const from = (path: Path | undefined) =>
    path ? `${document.path}:${document.locations.value(path).line}` : 'default';
  return new Map([
    ...(url === undefined ? [] : [['url', { value: url, from: from(['environments', environment, 'url']) }] as const]),
    ...listStageOrigins(document, environment, namesOf(stages), from).map(
      ([path, origin]): OriginEntry => [describePath(path), origin],
    ),
    ...apps.flatMap((settled) => listAppOrigins(settled, filling, from)),
    ...hosts.flatMap(({ name }) => listHostOrigins(document, name, filling, from)),
  ]);
}

/** Those with hosts in the run. */
function namesOf(stages: BuiltEnvironment['stages']): readonly string[] {
  return stages.filter(({ hosts }) => hosts.length > 0).map(({ name }) => name);
}

type OriginEntry = readonly [string, Origin];
type From = (path: Path | undefined) => string;

function listAppOrigins(settled: MergedApp, filling: Filling, from: From): readonly OriginEntry[] {
  const { settings } = openAppContext(settled, filling);
  return listLeaves(settings).map(({ path, value }) => [
    describePath(['apps', settled.app, ...path]),
    { value, from: from(settled.findOrigin(path)) },
  ]);
}

function listHostOrigins(document: ConfigDocument, name: string, filling: Filling, from: From): readonly OriginEntry[] {
  const { config } = document;
  const host = config.hosts[name] ?? {};
  const settings = host.connection === 'local' ? host : { ...BUILT_IN_SSH, ...config.defaults?.ssh, ...host };
  const filled = mapFields(hostSchema, settings, (field) =>
    fillField(filling, field, {}, findHostOrigin(document, name, field.path)),
  );
  return listLeaves(filled).map(({ path, value }) => {
    const origin = findHostOrigin(document, name, path);
    const isBuiltIn = origin[0] === 'hosts' && !Object.hasOwn(host, String(path[0]));
    return [describePath(['hosts', name, ...path]), { value, from: from(isBuiltIn ? undefined : origin) }];
  });
}
