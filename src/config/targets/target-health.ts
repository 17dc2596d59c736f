import type { AppContext } from '../app-context';
import type { Health, HealthFields } from '../model';
import { BUILT_IN_HEALTH } from '../schema/defaults';
import { toMs } from '../units';
import { checkHeaders } from './headers';
import { checkUrl } from './url';

/** The health settings of an app, with what is wrong with them told; undefined where there are none. */
export function buildHealth(subject: Pick<AppContext, 'settings' | 'say'>): Health | undefined {
  const { health, port } = subject.settings;
  if (!health) return undefined;
  const { path, url, headers } = health;
  checkHeaders(subject, ['health', 'headers'], headers);
  if (path === undefined && url === undefined) {
    subject.say(['health', 'path'], '`health` has neither `path` nor `url`', 'Add one of them.');
  }
  if (url !== undefined) checkUrl(subject, ['health', 'url'], url);
  else if (path !== undefined && port === undefined) {
    subject.say(
      ['health', 'path'],
      '`health` asks a path on the port of the app, and there is no `port`',
      'Add `port`.',
    );
  }
  return {
    ...(url === undefined ? { path } : { url }),
    deadlineMs: toMs(health.deadline),
    intervalMs: toMs(health.interval),
    timeoutMs: toMs(health.timeout),
    fields: { ...BUILT_IN_HEALTH.fields, ...withoutUndefined(health.fields ?? {}) } as HealthFields,
    expect: withoutUndefined(health.expect ?? {}),
    redirects: health.redirects ?? 0,
    ...(headers === undefined ? {} : { headers }),
  };
}

function withoutUndefined<T>(map: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter((entry): entry is [string, T] => entry[1] !== undefined));
}
