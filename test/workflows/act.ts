import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startProcess } from '../fixtures/process';
import type { Variables } from '../fixtures/runner-variables';
import { readWorkflows } from './action-copy';
import { REPOSITORY, TAG } from './rewriting';

const ROOT = resolve(__dirname, '../..');
const ACT = join(ROOT, '.cache/act/bin/act');
const STAND_INS = join(__dirname, 'stand-ins');

export interface ActOptions {
  /** The caller's repository. */
  readonly cwd: string;
  /** A folder of the run's own, outside of every repository. */
  readonly temp: string;
  /** The copy of this repository that `writeActionCopy` wrote. */
  readonly action: string;
  /** `.github/workflows/NAME` of the caller. */
  readonly workflow: string;
  /** Such as `push`. */
  readonly event: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly env: Variables;
  readonly secrets: Variables;
  readonly variables?: Variables;
}

export interface ActRun {
  readonly isGreen: boolean;
  /** What the steps printed, each line behind the name of its job. */
  readonly log: string;
  /** `caller's job/job` → how it ended; what did not run is not in it. */
  readonly jobs: Readonly<Record<string, string>>;
  /** `job/step id` → its outputs. */
  readonly outputs: Readonly<Record<string, Variables>>;
  /** What steps wrote as the summary of their job. */
  readonly summary: string;
}

/** Runs a workflow of a repository with act, on this machine and without containers. */
export async function runAct(options: ActOptions): Promise<ActRun> {
  if (!existsSync(ACT)) throw new Error('act is not there; npm run test:workflows installs it');
  const home = join(options.temp, 'home');
  const artifacts = mkdtempSync(join(options.temp, 'artifacts-'));
  mkdirSync(home, { recursive: true });
  const env = { PATH: `${findNode()}:/usr/local/bin:/usr/bin:/bin`, HOME: home, LANG: 'C.UTF-8' };
  const args = spellArguments({ ...options, env: { ...options.env, BOWLINE_TEST_ARTIFACTS: artifacts } });
  const { exitCode, stdout, stderr } = await startProcess(ACT, args, { cwd: options.cwd, env }).ended;
  return readRun(stdout, stderr, exitCode === 0);
}

/** act runs actions by the first Node on its PATH, whatever they ask for. */
export function findNode(): string {
  return execFileSync(process.execPath, [join(ROOT, 'scripts/node.mjs'), '24'], { encoding: 'utf8' }).trim();
}

function spellArguments({
  temp,
  action,
  workflow,
  event,
  payload,
  env,
  secrets,
  variables = {},
}: ActOptions): string[] {
  const folder = mkdtempSync(join(temp, 'act-'));
  const eventFile = join(folder, 'event.json');
  writeFileSync(eventFile, JSON.stringify(payload));
  const pairs = (flag: string, values: Variables) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  return [
    ...[
      event,
      '--actor',
      'octocat',
      '--json',
      '--rm',
      '--workflows',
      `.github/workflows/${workflow}`,
      '--eventpath',
      eventFile,
    ],
    ...['--platform', 'ubuntu-latest=-self-hosted', '--no-cache-server', '--no-skip-checkout'],
    ...['--action-offline-mode', '--action-cache-path', join(folder, 'cache')],
    ...['--local-repository', `${REPOSITORY}@${TAG}=${action}`],
    ...listStandIns().flatMap(([uses, stand]) => ['--local-repository', `${uses}=${join(STAND_INS, stand)}`]),
    ...pairs('--env', env),
    ...pairs('--secret', secrets),
    ...pairs('--var', variables),
  ];
}

/** Every foreign action that a workflow names, with what stands in for it. */
function listStandIns(): readonly (readonly [string, string])[] {
  const found = [...readWorkflows().values()].flatMap((text) => [
    ...text.matchAll(/uses: ([\w-]+\/[\w-]+)\S*@([0-9a-f]{40})/g),
  ]);
  const names = new Map(found.map(([, name = '', sha = '']) => [`${name}@${sha}`, name.replace('actions/', '')]));
  return [...names].map(([uses, name]) => [uses, existsSync(join(STAND_INS, name)) ? name : 'nothing'] as const);
}

/** A line that act prints with `--json`. */
interface ActLine {
  readonly job?: string;
  readonly jobID?: string;
  readonly jobResult?: string;
  readonly msg?: string;
  readonly raw_output?: boolean;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
  readonly stepID?: readonly string[];
}

function readRun(stdout: string, stderr: string, isGreen: boolean): ActRun {
  const lines = stdout.split('\n').flatMap(parseLine);
  const jobs: Record<string, string> = {};
  const outputs: Record<string, Record<string, string>> = {};
  for (const line of lines) {
    const job = nameJob(line);
    if (line.jobResult !== undefined) jobs[job] = line.jobResult;
    if (line.command !== 'set-output') continue;
    const step = `${job}/${line.stepID?.at(-1) ?? ''}`;
    outputs[step] = { ...outputs[step], [line.name ?? '']: line.arg ?? '' };
  }
  return {
    isGreen,
    jobs,
    outputs,
    log: `${lines
      .filter(isTelling)
      .map((line) => `${nameJob(line)} | ${line.msg?.trimEnd() ?? ''}`)
      .join('\n')}\n${stderr}`,
    summary: lines.flatMap((line) => (line.command === 'summary' ? [line.content ?? ''] : [])).join('\n'),
  };
}

/** Masks, and where act found what was mapped, only hide the rest. */
function isTelling({ msg = '' }: ActLine): boolean {
  return !/^ *⚙ +\*\*\*$|^LocalRepositoryCache/.test(msg.trimEnd());
}

function parseLine(text: string): ActLine[] {
  try {
    return [JSON.parse(text) as ActLine];
  } catch {
    return text === '' ? [] : [{ msg: text }];
  }
}

/** `deploy/Test deploy/Quality gates  ` → `deploy/gates`, by the ids of both; a job of the caller has two parts only. */
function nameJob({ job = '', jobID = '' }: ActLine): string {
  const [caller = '', , ...called] = job.split('/');
  return called.length === 0 ? jobID : `${caller}/${jobID}`;
}
