import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SERVICE_SCRIPT, WEB_APP_SOURCE } from './web-app-source';

/**
 * What may be wrong with a version: /health answers 503, the process ends at its start, every answer takes
 * 1.5 s, or it reports another version than its own.
 */
export type Fault = 'health' | 'crash' | 'slow' | 'version';

export interface WebApp {
  readonly version: string;
  readonly broken?: Fault;
}

/**
 * Writes one version of a small web app: `/`, `/health`, `/metrics`, `/fail` (500) and `/env/NAME`. It reads
 * PORT (or BOWLINE_PORT), PORT_OFFSET, CHANNEL and APP_NAME from its environment and listens on 127.0.0.1.
 */
export async function writeWebApp(folder: string, { version, broken }: WebApp): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all([
    writeFile(join(folder, 'VERSION'), `${version}\n`),
    writeFile(join(folder, 'server.cjs'), WEB_APP_SOURCE),
    writeFile(join(folder, 'service'), SERVICE_SCRIPT, { mode: 0o755 }),
    broken === undefined ? rm(join(folder, 'FAULT'), { force: true }) : writeFile(join(folder, 'FAULT'), `${broken}\n`),
  ]);
}

export interface WebAppCommands {
  readonly start: string;
  readonly stop: string;
  readonly status: string;
}

/** The commands of the runtime `command` for this app; NODE names the program that runs it, else `node`. */
export function webAppCommands(): WebAppCommands {
  return { start: './service start', stop: './service stop', status: './service status' };
}
