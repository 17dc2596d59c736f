import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { InputError } from '../errors';
import type { InitInputs } from '../inputs';

/**
 * Writes a first config for the repository that the command runs in.
 * @throws InputError when the file exists: a config is never written over
 */
export async function init({ config }: InitInputs, cwd: string, print: (text: string) => void): Promise<number> {
  const file = resolve(cwd, config);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, writeConfig(nameApp(cwd)), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new InputError(`${config} exists already`, 'Edit it, or name another file with `--config`.');
  });
  print(
    `wrote ${config}\nNext: put in the address and the fingerprint of your host (ssh-keyscan HOST | ssh-keygen -lf -),\nthen \`bowline doctor\`.\n`,
  );
  return 0;
}

function nameApp(cwd: string): string {
  const name = basename(cwd)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'app' : name;
}

function writeConfig(app: string): string {
  return `hosts:
  web-1: { address: 203.0.113.10, host_key: "SHA256:…" }
apps:
  ${app}:
    source: { upload: . }
    runtime: { systemd: ${app}.service }
    port: 8000
    health: /health
environments:
  production: { hosts: [web-1] }
`;
}
