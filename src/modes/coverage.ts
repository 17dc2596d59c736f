import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readReports } from '../coverage/find-files';
import { toPercent } from '../coverage/line-count';
import { normalizeSource } from '../coverage/source-path';
import { uniteReports } from '../coverage/unite';
import { BowlineError, GitHubError } from '../errors';
import type { GitHub } from '../github/client';
import { readEvent } from '../github/event';
import { createStatus, findStatus } from '../github/statuses';
import type { CoverageInputs } from '../inputs';
import { describeError, makeEmptyResult } from '../report/empty-result';
import type { Result } from '../report/result';
import type { CoverageReport } from '../report/rows';
import { describeCount, describeNumber, describePercent } from '../report/text/format';
import { chooseBase, describeStatus, isBaseOfOthers, readPercent } from '../repository/coverage-base';
import type { RunEvent } from '../repository/run-event';
import type { RunnerWorld } from '../rollout/world';
import { openRepository } from './shared/repository';

/** The name under which a commit's coverage is kept on GitHub, for those that are compared with it. */
const CONTEXT = 'bowline/coverage';

/** Reads coverage reports, compares them with the base, and fails where they are below the floor. */
export async function coverage(inputs: CoverageInputs, runner: RunnerWorld): Promise<Result> {
  const startedAt = runner.now();
  const files = await readReports(inputs.coverageFiles, runner.cwd);
  const event = await readEvent(runner.env);
  const { github } = await openRepository(inputs.githubToken, runner);
  const exists = (path: string) => existsSync(join(runner.cwd, path));
  const sum = uniteReports(files, (source) => normalizeSource(source, { cwd: runner.cwd, exists }));
  const measured: CoverageReport = {
    ...sum,
    percent: toPercent(sum),
    floor: inputs.coverageFloor,
    ...(await findBase(github, event, runner)),
    files: files.map(({ path, format, covered, total }) => ({ path, format, covered, total })),
  };
  if (isBaseOfOthers(event)) await keep(measured, event, github, runner);
  const isEnough = measured.percent >= measured.floor;
  return {
    ...makeEmptyResult({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
    ...runner.run,
    status: isEnough ? 'success' : 'failed',
    coverage: measured,
    ...(isEnough ? {} : { error: describeError(tooLow(measured)) }),
  };
}

function tooLow({ percent, floor, covered, total }: CoverageReport): BowlineError {
  return new BowlineError(
    'verification',
    `the coverage is ${describePercent(percent)} %, below the floor of ${describePercent(floor)} %: ${describeNumber(covered)} of ${describeCount(total, 'line')} ran`,
    { hint: 'Test what the change adds; `coverage-floor` sets the floor.' },
  );
}

type Base = Pick<CoverageReport, 'base' | 'baseRevision'>;

/** That the base is not known is no reason to fail. */
async function findBase(github: GitHub | undefined, event: RunEvent, { progress }: RunnerWorld): Promise<Base> {
  const ref = chooseBase(event);
  if (github === undefined || ref === null) return { base: null, baseRevision: ref };
  try {
    const status = await findStatus(github, ref, CONTEXT);
    return { base: readPercent(status?.description), baseRevision: ref };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    progress.note(`the coverage of ${ref} is not known: ${error.message}`);
    return { base: null, baseRevision: ref };
  }
}

/** Keeps the percentage with the commit, where the token may. */
async function keep(measured: CoverageReport, { sha }: RunEvent, github: GitHub | undefined, world: RunnerWorld) {
  if (github === undefined || sha === null) return;
  try {
    await createStatus(github, sha, {
      state: measured.percent >= measured.floor ? 'success' : 'failure',
      context: CONTEXT,
      description: describeStatus(measured),
      targetUrl: world.run.runUrl,
    });
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    world.progress.note(`the coverage is not kept for later comparisons: ${error.message}. ${error.hint ?? ''}`.trim());
  }
}
