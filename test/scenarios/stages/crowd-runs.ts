import { stripVTControlCharacters } from 'node:util';
import { expect } from 'vitest';
import { type Crowd, type CrowdHost, readVersions } from '../../fixtures/crowd';
import { type RunningStep, runCli, type StepRun, startAction } from '../../fixtures/runner';
import type { Variables } from '../../fixtures/runner-variables';
import { readJournal, readResult } from '../shop';

export type Stage = Readonly<Record<string, unknown>>;

/** Starts a step of the action in this mode. */
export function start({ project, key }: Crowd, mode: string, inputs: Variables = {}): RunningStep {
  return startAction({ cwd: project.folder, action: mode, inputs: { 'ssh-key': key.privateKey, ...inputs } });
}

export function run(crowd: Crowd, mode: string, inputs: Variables = {}): Promise<StepRun> {
  return start(crowd, mode, inputs).ended;
}

/** Runs the command line in the place of the action. */
export function runTerminal({ project, key }: Crowd, ...args: readonly string[]): ReturnType<typeof runCli> {
  return runCli(args, { cwd: project.folder, env: { BOWLINE_INPUT_SSH_KEY: key.privateKey } });
}

/** Writes a version and deploys it. */
export async function deploy(crowd: Crowd, version: string, inputs: Variables = {}): Promise<StepRun> {
  await crowd.project.release(version);
  return run(crowd, 'deploy', inputs);
}

/** Puts the hosts into these stages. */
export function configureStages(
  crowd: Crowd,
  stages: readonly Stage[],
  change: (app: Record<string, unknown>, environment: Record<string, unknown>) => void = () => {},
): void {
  crowd.configure((config, app) => {
    const environment = { stages, deadline: '3h' };
    config.environments = { production: environment };
    change(app, environment);
  });
}

/** Names of the hosts of a crowd, from one to another, counted from 1. */
export function namesOf({ hosts }: Crowd, from = 1, to = hosts.length): string[] {
  return hosts.slice(from - 1, to).map(({ name }) => name);
}

/** The hosts that serve each version, by `current`. */
export function hostsByVersion(crowd: Crowd): Readonly<Record<string, readonly string[]>> {
  const versions = Object.entries(readVersions(crowd));
  const all = [...new Set(versions.map(([, version]) => `${version}`))].sort();
  return Object.fromEntries(
    all.map((version) => [version, versions.filter(([, own]) => own === version).map(([name]) => name)]),
  );
}

/** The hosts of a run by what became of them. */
export function hostsByStatus(told: StepRun): Readonly<Record<string, readonly string[]>> {
  const { hosts } = readResult(told);
  const all = [...new Set(hosts.map(({ status }) => status))].sort();
  return Object.fromEntries(
    all.map((status) => [status, hosts.filter((one) => one.status === status).map(({ host }) => host)]),
  );
}

/** Asserts that the journal of these hosts knows nothing of a run. */
export function expectUntouched(hosts: readonly CrowdHost[], told: StepRun): void {
  const { id } = readResult(told);
  for (const host of hosts) {
    const lines = readJournal(host).filter(({ run: own, release }) => own === id || release === id);
    expect(lines, host.name).toEqual([]);
  }
}

/** The verdicts of a release in the order in which they were written. */
export function verdictsOf(host: CrowdHost, id: string): unknown[] {
  return readJournal(host)
    .filter(({ event, release }) => event === 'verdict' && release === id)
    .map(({ verdict }) => verdict);
}

/** Lines wider than a terminal. */
export function wideLines(text: string): string[] {
  return stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => line.length > 80);
}
