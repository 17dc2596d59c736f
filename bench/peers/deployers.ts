import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientVariables, type Workspace } from '../bowline';
import type { Hosts } from '../hosts';
import { measure } from '../measure';
import type { Sample } from '../outcome';
import type { Tools } from '../tools';

export interface DeployerContext {
  readonly hosts: Hosts;
  readonly base: string;
  readonly workspace: Workspace;
  readonly tools: Tools;
}

/** A peer that makes releases and goes back. */
export interface Deployer {
  readonly missing: string | undefined;
  deploy(): Promise<Sample>;
  rollback(): Promise<Sample>;
}

/** Capistrano as `cap install` sets it up, with a git mirror on the host and nothing to build or to check. */
export function openCapistrano({ hosts, base, workspace, tools }: DeployerContext): Deployer {
  const folder = join(base, `capistrano-${hosts.first.port}`);
  mkdirSync(join(folder, 'config/deploy'), { recursive: true });
  writeFileSync(join(folder, 'Capfile'), CAPFILE);
  writeFileSync(
    join(folder, 'config/deploy.rb'),
    `set :application, 'shop'
set :repo_url, 'file://${workspace.bare}'
set :branch, 'main'
set :repo_tree, 'app'
set :deploy_to, '${hosts.first.root}/capistrano'
set :format, :simpletext
set :log_level, :info
set :ssh_options, { keys: ['${hosts.key.path}'], keys_only: true, config: false,
                    user_known_hosts_file: '${hosts.knownHosts}', verify_host_key: :always, auth_methods: ['publickey'] }
`,
  );
  const servers = hosts.all.map(({ port }) => `server '127.0.0.1', port: ${port}, user: 'root', roles: [:app]\n`);
  writeFileSync(join(folder, 'config/deploy/production.rb'), servers.join(''));
  const run = async (task: string) => {
    const command = { program: tools.path('cap') ?? 'cap', args: ['production', task], cwd: folder };
    return (await measure({ ...command, env: { ...clientVariables(base), LC_ALL: 'C.UTF-8' } })).sample;
  };
  return { missing: tools.missing('cap'), deploy: () => run('deploy'), rollback: () => run('deploy:rollback') };
}

const CAPFILE = `require 'capistrano/setup'
require 'capistrano/deploy'
require 'capistrano/scm/git'
install_plugin Capistrano::SCM::Git
`;

/**
 * Ansible as fast as it gets: no facts gathered, pipelining, one connection a host kept open, and rsync with
 * --link-dest for the files, which is what its own \`synchronize\` runs. It checks and prunes nothing.
 */
export function openAnsible({ hosts, base, workspace, tools }: DeployerContext): Deployer {
  const folder = join(base, `ansible-${hosts.first.port}`);
  mkdirSync(folder, { recursive: true });
  writeAnsible(folder, hosts, workspace);
  const missing = tools.missing('ansible-playbook') ?? tools.missing('rsync');
  let release = 0;
  const run = async (playbook: string, ...args: string[]) => {
    // A master connection that another run left would spare this one its logins.
    const control = join(folder, 'control');
    rmSync(control, { recursive: true, force: true });
    const env = { ...clientVariables(base), ANSIBLE_CONFIG: join(folder, 'ansible.cfg'), LC_ALL: 'C.UTF-8' };
    const words = ['-f', `${Math.max(5, hosts.all.length)}`, '-i', join(folder, 'inventory'), ...args];
    const program = tools.path('ansible-playbook') ?? 'ansible-playbook';
    const { sample } = await measure({ program, args: [...words, join(folder, playbook)], cwd: folder, env });
    return sample;
  };
  const deploy = () => {
    release += 1;
    return run('deploy.yml', '-e', `release=${String(release).padStart(6, '0')}`);
  };
  return { missing, deploy, rollback: () => run('rollback.yml') };
}

function writeAnsible(folder: string, hosts: Hosts, { tree }: Workspace): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write(
    'ansible.cfg',
    `[defaults]
gathering = explicit
interpreter_python = /usr/bin/python3
retry_files_enabled = false
[ssh_connection]
pipelining = true
ssh_args = -F ${hosts.sshConfig} -o ControlMaster=auto -o ControlPersist=15s
control_path_dir = ${folder}/control
`,
  );
  write('inventory', `[web]\n${hosts.all.map(({ name, root }) => `${name} root=${root}/ansible\n`).join('')}`);
  write(
    'deploy.yml',
    `- hosts: web
  gather_facts: false
  tasks:
    - name: make room for the release
      ansible.builtin.file:
        path: "{{ root }}/releases/{{ release }}"
        state: directory
    - name: send the files
      ansible.builtin.command:
        cmd: rsync -a --link-dest={{ root }}/current/ -e "ssh -F ${hosts.sshConfig}" ${tree}/ {{ inventory_hostname }}:{{ root }}/releases/{{ release }}/
      delegate_to: localhost
      connection: local
    - name: switch
      ansible.builtin.shell: ln -s releases/{{ release }} {{ root }}/next && mv -T {{ root }}/next {{ root }}/current
`,
  );
  write(
    'rollback.yml',
    `- hosts: web
  gather_facts: false
  tasks:
    - name: find the release before
      ansible.builtin.shell: cd {{ root }} && ls releases | grep -x -B1 "$(basename "$(readlink current)")" | head -n 1
      register: before
    - name: switch
      ansible.builtin.shell: ln -s releases/{{ before.stdout }} {{ root }}/next && mv -T {{ root }}/next {{ root }}/current
`,
  );
}
