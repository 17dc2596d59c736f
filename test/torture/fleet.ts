import { createHash, randomBytes } from 'node:crypto';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import type { Machine } from '../fixtures/machines';
import { type NetworkProxy, startProxy } from '../fixtures/network';
import { createProject, type Project } from '../fixtures/project';
import { type RunningStep, runPost, type StepRun, startAction } from '../fixtures/runner';
import type { Variables } from '../fixtures/runner-variables';
import { openProbe, type Probe } from './probe';
import { SUBJECTS } from './subjects';
import { APP, type OpenSubject, PATH, PORT, type SubjectName } from './subjects/subject';

/** A file system that fills up within a moment. */
export const SMALL_DISK = '/srv:exec,size=24m,nr_inodes=700,uid=1000,gid=1000,mode=755';
const SMALL_FILES = 10;

/** A host with the link that leads to it and the eye that watches it. */
export interface Host {
  readonly name: string;
  readonly machine: Machine;
  readonly link: NetworkProxy;
  /** Another one once the host was started again. */
  probe: Probe;
}

export interface FleetOptions {
  readonly subject: SubjectName;
  readonly names: readonly string[];
  /** `/srv` is a small file system of its own; it does not outlive a reboot. */
  readonly hasSmallDisk?: boolean;
  /** What a release has that no other has, so that a transfer takes a while. */
  readonly payloadBytes: number;
  readonly soak: string;
}

/** Hosts with a project that is deployed to all of them, by a bundle that stays the same for the whole run. */
export interface Fleet extends AsyncDisposable {
  readonly subject: SubjectName;
  readonly hosts: readonly Host[];
  /** Writes a version of the app. @returns its version, what its release must be, file by file, and what a deploy of it needs. */
  release(): Promise<Version>;
  /** Runs a mode, or a deploy in stages. */
  start(mode: string, inputs?: Variables): RunningStep;
  /** Runs the `post` of a step that ended. */
  post(run: StepRun): Promise<StepRun>;
  /** Leaves the hosts running when it is disposed of. */
  letGo(): void;
  /** The bytes of a version that was written earlier. */
  treeOf(version: string): readonly string[] | undefined;
}

export interface Version {
  readonly version: string;
  readonly tree: readonly string[];
  readonly inputs: Variables;
}

export async function openFleet(options: FleetOptions): Promise<Fleet> {
  const machines = await startAll(options);
  const hosts = await Promise.all(machines.map((machine) => connectHost(machine, options)));
  const project = await createProject({ hosts: [], path: PATH, port: PORT, runtime: 'static' });
  const bundle = copyBundle(project);
  const subject = await SUBJECTS[options.subject].open(project, machines, options);
  const key = machines.map(({ privateKey }) => privateKey).join('\n');
  const trees = new Map<string, readonly string[]>();
  let isKept = false;
  project.write('config/bowline.yml', writeYaml(makeConfig(hosts, subject)));
  project.write('config/stages.yml', writeYaml(inStages(hosts, makeConfig(hosts, subject))));
  return {
    subject: options.subject,
    hosts,
    release: () => writeRelease(project, trees, subject, options),
    letGo: () => {
      isKept = true;
    },
    treeOf: (version) => trees.get(version),
    start: (mode, inputs = {}) =>
      startAction({
        cwd: project.folder,
        entry: join(bundle, 'main.js'),
        inputs: {
          'ssh-key': key,
          ...(mode === 'stages' ? { mode: 'deploy', config: 'config/stages.yml' } : { mode }),
          ...inputs,
        },
      }),
    post: (run) => runPost(run, { entry: join(bundle, 'post.js') }),
    [Symbol.asyncDispose]: async () => {
      for (const { probe } of hosts) probe[Symbol.dispose]();
      await Promise.all([subject[Symbol.asyncDispose](), ...hosts.map(({ link }) => link.stop())]);
      if (isKept) return;
      await Promise.all(machines.map((machine) => machine[Symbol.asyncDispose]()));
      await project[Symbol.asyncDispose]();
    },
  };
}

/** All of them or none. */
async function startAll(options: FleetOptions): Promise<Machine[]> {
  const settled = await Promise.allSettled(options.names.map((name) => start(name, options)));
  const machines = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const broken = settled.find((one) => one.status === 'rejected');
  if (broken === undefined) return machines;
  await Promise.all(machines.map((machine) => machine[Symbol.asyncDispose]()));
  throw broken.reason;
}

/** On a busy machine a host now and then takes longer to boot than a test may wait. */
async function start(name: string, { hasSmallDisk = false, subject }: FleetOptions): Promise<Machine> {
  const { startMachine } = SUBJECTS[subject];
  const options = { name, ...(hasSmallDisk ? { tmpfs: [SMALL_DISK] } : {}) };
  return startMachine(options).catch(() => startMachine(options));
}

async function connectHost(machine: Machine, { subject }: FleetOptions): Promise<Host> {
  const probe = openProbe(machine, subject);
  // Programs that a config names stand still when they are told to, and do nothing else.
  for (const name of ['build', 'check']) {
    const place = `/usr/local/bin/torture-${name}`;
    await probe.run(`printf '#!/bin/sh\\nexec torture-gate-${name}\\n' >${place}; chmod 755 ${place}`);
    await probe.run(`ln -s /bin/true /usr/bin/torture-gate-${name}`);
  }
  return { name: machine.name, machine, probe, link: await startProxy({ targetPort: machine.sshPort }) };
}

/** Others may build while this runs; what is tested must not change under it. */
function copyBundle({ base }: Project): string {
  const bundle = join(base, 'dist');
  const built = process.env.BOWLINE_TORTURE_BUNDLE ?? resolve(__dirname, '../../dist');
  cpSync(built, bundle, { recursive: true });
  return bundle;
}

/** Quoted, because a text with a brace has to be. */
function writeYaml(config: object): string {
  return stringify(config, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' });
}

function makeConfig(hosts: readonly Host[], subject: OpenSubject): object {
  const spell = ({ name, machine, link }: Host) =>
    [
      name,
      { address: '127.0.0.1', port: link.port, host_key: machine.fingerprint, ...subject.describeHost(machine) },
    ] as const;
  return {
    defaults: {
      preflight: { disk_free: '1MB' },
      // Shorter than the defaults, so that a silent line costs seconds where no lock is held.
      ssh: { connect_timeout: '10s', keepalive: '2s' },
    },
    hosts: Object.fromEntries(hosts.map(spell)),
    apps: {
      [APP]: {
        path: PATH,
        port: PORT,
        ...subject.app,
        health: { path: '/health', deadline: '10s', interval: '100ms' },
        checks: { gate: { type: 'command', run: 'torture-check', timeout: '60s' } },
        build: ['echo built >BUILT', 'torture-build'],
      },
    },
    environments: { production: { hosts: hosts.map(({ name }) => name) } },
  };
}

/** The same environment in two stages: the last host is the second, and is watched for a moment. */
function inStages(hosts: readonly Host[], config: object): object {
  const names = hosts.map(({ name }) => name);
  const last = { name: 'last', hosts: names.slice(-1), canary: { for: '1s', interval: '1s' } };
  return { ...config, environments: { production: { stages: [{ name: 'first', hosts: names.slice(0, -1) }, last] } } };
}

let written = 0;

async function writeRelease(
  project: Project,
  trees: Map<string, readonly string[]>,
  subject: OpenSubject,
  { payloadBytes }: FleetOptions,
): Promise<Version> {
  written += 1;
  const version = `${written}.0.0`;
  rmSync(join(project.folder, 'app'), { recursive: true, force: true });
  const files: Record<string, string> = {
    VERSION: `${version}\n`,
    ...subject.files(version),
    'payload.bin': randomBytes(payloadBytes / 2).toString('hex'),
  };
  // Half of the small files change from version to version, so that both ways of preparing are taken.
  for (let index = 0; index < SMALL_FILES; index += 1) {
    files[`assets/${index}.txt`] = index % 2 === 0 ? `${index}\n` : `${index} of ${version}\n`;
  }
  project.write('VERSION', `${version}\n`);
  for (const [path, text] of Object.entries(files)) project.write(`app/${path}`, text);
  await subject.prepare(version);
  project.commit(`Release ${version}`);
  const tree = Object.keys(files).map((path) => spellEntry(project, path));
  trees.set(version, [...tree, spellBuilt()].sort());
  return { version, tree: trees.get(version) ?? [], inputs: subject.inputs(version) };
}

function spellEntry({ folder }: Project, path: string): string {
  return `0644 ${hash(readFileSync(join(folder, 'app', path)))} ${path}`;
}

/** What the build step makes on the host. */
function spellBuilt(): string {
  return `0644 ${hash(Buffer.from('built\n'))} BUILT`;
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
