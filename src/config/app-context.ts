import type { Position } from '../errors';
import { type Filling, fillEnvField, fillField } from './filling/filling';
import type { MergedApp } from './layers/merge-app';
import type { Path } from './locations';
import { type AppSettings, appSchema } from './schema/app';
import { type Field, mapFields } from './schema/fields';

/** One app on one host with its texts filled in, and a way to tell what is wrong with it. */
export interface AppContext {
  readonly app: string;
  readonly environment: string;
  /** Where people reach the environment; undefined where that is not said, or not known yet. */
  readonly url?: string | undefined;
  readonly settings: AppSettings;
  /** Whether a setting stands in the file, rather than being a built-in default. */
  isWritten(path: Path): boolean;
  /** Where a setting stands in the file; for what stands nowhere, the nearest thing around it, or the app. */
  locate(path: Path): Position;
  say(path: Path, message: string, hint: string): void;
  /** The same, about the key rather than its value. */
  sayOfKey(path: Path, message: string, hint: string): void;
}

/** Fills in what the fields of an app take. Without a `host` that placeholder stays as it is. */
export function openAppContext(settled: MergedApp, filling: Filling, host?: string): AppContext {
  const { app, environment } = settled;
  const values = { app, environment, ...(host === undefined ? {} : { host }) };
  const change = (field: Field) => {
    const fill = field.path[0] === 'env' ? fillEnvField : fillField;
    return fill(filling, field, values, settled.findOrigin(field.path) ?? ['apps', app]);
  };
  const locate = (path: Path) => locateSetting(settled, filling, path, 'value');
  return {
    app,
    environment,
    settings: mapFields(appSchema, settled.settings, change) as AppSettings,
    isWritten: (path) => settled.findOrigin(path) !== undefined,
    locate,
    say: (path, message, hint) => filling.problems.add(locate(path), message, hint),
    sayOfKey: (path, message, hint) =>
      filling.problems.add(locateSetting(settled, filling, path, 'key'), message, hint),
  };
}

function locateSetting(settled: MergedApp, { locations }: Filling, path: Path, part: 'key' | 'value'): Position {
  const { app, findOrigin } = settled;
  const exact = findOrigin(path);
  if (exact && path.length > 0) return locations[part](exact);
  for (let length = path.length - 1; length > 0; length--) {
    const around = findOrigin(path.slice(0, length));
    if (around) return locations.key(around);
  }
  return locations.key(['apps', app]);
}
