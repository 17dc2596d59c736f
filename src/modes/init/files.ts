import type { Target } from '../../config/targets/target';
import { prepareAccount } from '../../phases/account';
import { describeSudoers } from '../../phases/rights';
import { Sh, sh } from '../../shell/sh';
import type { Recipe } from './repository';

/** What a first config is written from. */
export interface Plan {
  readonly app: string;
  readonly environment: string;
  /** Where the config will stand, in the repository. */
  readonly configPath: string;
  readonly host: { readonly address: string; readonly port: number; readonly user: string };
  /** `SHA256:…`; undefined where the host was not asked. */
  readonly hostKey: string | undefined;
  readonly recipe: Recipe;
  /** Where the service listens; not for files. */
  readonly port: number;
  readonly health: string;
}

/** The pinned action that the workflow checks out with. */
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';

const quote = (text: string) => JSON.stringify(text);

export function writeConfig({ app, environment, host, hostKey, recipe, port, health }: Plan): string {
  const { address, port: sshPort, user } = host;
  const access = [
    `address: ${quote(address)}`,
    ...(sshPort === 22 ? [] : [`port: ${sshPort}`]),
    ...(user === 'deploy' ? [] : [`user: ${user}`]),
    ...(hostKey === undefined ? [] : [`host_key: ${quote(hostKey)}`]),
  ];
  const folder = recipe.directory === '.' ? '' : `, directory: ${recipe.directory}`;
  return [
    '# yaml-language-server: $schema=https://raw.githubusercontent.com/bowline/bowline/main/config/bowline.schema.json',
    'hosts:',
    `  web-1: { ${access.join(', ')} }`,
    'apps:',
    `  ${app}:`,
    `    source: { upload: .${folder} }`,
    ...(recipe.build.length === 0 ? [] : ['    build:', ...recipe.build.map((command) => `      - ${quote(command)}`)]),
    ...(recipe.start === undefined
      ? ['    runtime: static']
      : [`    runtime: { systemd: ${app}.service }`, `    port: ${port}`, `    health: ${health}`]),
    'environments:',
    `  ${environment}: { hosts: [web-1] }`,
    '',
  ].join('\n');
}

export function writeWorkflow({ environment, configPath }: Plan): string {
  const isUsual = configPath === 'config/bowline.yml';
  return [
    'name: Deploy',
    'on: { push: { branches: [main] } }',
    'permissions: { contents: read, deployments: write }',
    `concurrency: { group: deploy-${environment}, queue: max }`,
    'jobs:',
    '  deploy:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    `      - uses: ${CHECKOUT}`,
    '      - uses: bowline/bowline/deploy@v1',
    '        with:',
    ...(isUsual ? [] : [`          config: ${configPath}`]),
    '          ssh-key: ${{ secrets.SSH_KEY }}',
    '',
  ].join('\n');
}

/** Keys must not be committed, and what git ignores is not uploaded either. */
export const IGNORED: readonly string[] = ['deploy-key', 'deploy-key.pub', 'host-setup.sh'];

/**
 * A script for root on the host; a second run changes nothing.
 * @param target the app as the config makes it, from which its rights follow
 */
export function writeHostScript(
  { app, host, recipe, port }: Plan,
  target: Target,
  publicKey: string | undefined,
): string {
  const { path } = target;
  const { user } = host;
  return [
    '#!/bin/sh',
    `# Prepares a host for deploys of ${app}. Run it there as root${publicKey === undefined ? ', with the public key as its argument' : ''}; a second run changes nothing.`,
    'set -eu',
    prepareAccount(user, publicKey === undefined ? new Sh('"$1"') : sh`${publicKey}`).text,
    sh`install -d -o ${user} -g "$group" ${path}`.text,
    ...(recipe.start === undefined ? [] : writeService({ app, user, port, path, start: recipe.start }, target)),
    'echo "ready for the deploy user; the fingerprint of this host is"',
    'for key in ed25519 ecdsa rsa; do [ ! -r /etc/ssh/ssh_host_${key}_key.pub ] || ssh-keygen -lf /etc/ssh/ssh_host_${key}_key.pub; done',
    '',
  ].join('\n');
}

interface Service {
  readonly app: string;
  readonly user: string;
  readonly port: number;
  readonly path: string;
  /** A command of the release. */
  readonly start: string;
}

function writeService({ app, user, port, path, start }: Service, target: Target): readonly string[] {
  const current = `${path}/current`;
  const command = start.startsWith('./') ? `${current}/${start.slice(2)}` : start;
  return [
    `[ -e /etc/systemd/system/${app}.service ] || cat >/etc/systemd/system/${app}.service <<'UNIT'`,
    '[Unit]',
    `Description=${app}`,
    'After=network.target',
    '[Service]',
    `User=${user}`,
    `WorkingDirectory=${current}`,
    `EnvironmentFile=-${current}/.bowline/env`,
    `Environment=PORT=${port}`,
    `ExecStart=${command}`,
    'Restart=on-failure',
    '[Install]',
    'WantedBy=multi-user.target',
    'UNIT',
    `systemctl daemon-reload; systemctl enable --quiet ${app}.service`,
    `if command -v sudo >/dev/null; then echo ${sh`${describeSudoers(target)}`.text} >/etc/sudoers.d/bowline-${app}; chmod 440 /etc/sudoers.d/bowline-${app}; visudo -cqf /etc/sudoers.d/bowline-${app}`,
    `else echo "install sudo, and run this again: ${user} has to restart ${app}.service" >&2; exit 1; fi`,
    `usermod -aG systemd-journal ${user}`,
  ];
}
