import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { resolveEnvironment } from '../config/resolve';
import { InputError } from '../errors';
import type { SummarizeInputs } from '../inputs';
import type { MatrixEntry } from '../inputs/selection-inputs';
import { makeEmptyResult } from '../report/empty-result';
import { type Result, result as resultSchema } from '../report/result';
import { type ReportedRun, uniteResults } from '../report/unite-results';
import type { RunnerWorld } from '../rollout/world';
import { readConfigFile } from './shared/config-file';
import { openNotifications } from './shared/open-notifications';

/**
 * Tells the deploys of a matrix as one run: one summary, one notification, and red where one of them is. Each has left its
 * report in a folder of its own; what is not there, or cannot be read, counts as failed.
 */
export async function summarize(inputs: SummarizeInputs, runner: RunnerWorld): Promise<Result> {
  const startedAt = runner.now();
  const { matrix } = inputs;
  const apps = matrix.flatMap((row) => row.apps.split(','));
  const environment = resolveEnvironment(await readConfigFile(inputs.config, runner.cwd), {
    environment: readEnvironment(matrix),
    apps,
    variables: runner.env,
    leavesEnvOpen: true,
  });
  await openNotifications(inputs, environment, runner, 'warn');
  const runs = await Promise.all(matrix.map((row) => readRun(row, inputs.reports, runner)));
  return uniteResults(
    {
      ...makeEmptyResult({ mode: inputs.mode, startedAt, endedAt: runner.now() }),
      ...runner.run,
      environment: environment.name,
    },
    runs,
  );
}

/** Whom to tell stands in one environment. */
function readEnvironment(matrix: readonly MatrixEntry[]): string | undefined {
  const [first, ...others] = new Set(matrix.map(({ environment }) => environment));
  if (others.length === 0) return first;
  throw new InputError(
    '`matrix` has entries of several environments',
    'Give it the output `matrix` of `select` for one environment.',
  );
}

async function readRun(row: MatrixEntry, folder: string, { cwd, progress }: RunnerWorld): Promise<ReportedRun> {
  const path = join(folder, nameReport(row), 'report.json');
  const apps = row.apps.split(',');
  try {
    const read = resultSchema.parse(JSON.parse(await readFile(resolve(cwd, path), 'utf8')), { jitless: true });
    return { apps, result: read };
  } catch (error) {
    progress.warn(`${path} cannot be read: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    return { apps, result: undefined };
  }
}

/** The workflow calls the artifact of a deploy so. */
function nameReport({ environment, apps }: MatrixEntry): string {
  return `bowline-report-${environment}-${apps}`;
}
