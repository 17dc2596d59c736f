import type { Environment } from '../../../src/config/environment';
import { loadConfig } from '../../../src/config/load';

import { type ResolveOptions, resolveEnvironment } from '../../../src/config/resolve';
import { ConfigError } from '../../../src/errors';

export const FILE = 'config/bowline.yml';

export function load(text: string) {
  return loadConfig({ path: FILE, text });
}

export function resolve(text: string, options: Partial<ResolveOptions> = {}): Environment {
  return resolveEnvironment(load(text), { variables: {}, ...options });
}

/** `line:column message` of every problem that `act` throws; empty when it throws none. */
export function listProblems(act: () => unknown): string[] {
  return catchProblems(act).map(({ position, message }) => `${position.line}:${position.column} ${message}`);
}

export function catchProblems(act: () => unknown): ConfigError['problems'] {
  try {
    act();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

/** What is wrong with a whole file. */
export function problemsOf(text: string): string[] {
  return listProblems(() => load(text));
}

/** A sound config, and `lines` as more keys of its app; the first of them is line 9, at column 5. */
export function withApp(lines: string, runtime = 'runtime: { systemd: shop.service }'): string {
  return `hosts:
  web-1: { address: 203.0.113.10 }
environments:
  production: { hosts: [web-1] }
apps:
  shop:
    source: { upload: . }
    ${runtime}
${indent(lines, 4)}
`;
}

/** A sound config, and `lines` as more keys of its environment; the first of them is line 9, at column 5. */
export function withEnvironment(lines: string): string {
  return `hosts:
  web-1: { address: 203.0.113.10 }
apps:
  shop:
    source: { upload: . }
    runtime: { systemd: shop.service }
environments:
  production:
${indent(lines, 4)}
`;
}

/** A sound config whose hosts are `lines`; the first of them is line 7, at column 3. */
export function withHosts(lines: string, hosts = '[web-1]'): string {
  return `apps:
  shop:
    source: { upload: . }
    runtime: { systemd: shop.service }
environments: { production: { hosts: ${hosts} } }
hosts:
${indent(lines, 2)}
`;
}

function indent(lines: string, columns: number): string {
  return lines
    .split('\n')
    .map((line) => (line === '' ? '' : `${' '.repeat(columns)}${line}`))
    .join('\n');
}
