import { describeWarning } from '../errors';
import type { Result } from '../report/result';
import type { Secret } from '../shell/secret';
import type { DeploymentReporter, ReporterOptions } from './deployment-reporter';

export interface KeeperOptions extends Omit<ReporterOptions, 'github'> {
  readonly token: Secret;
  /** owner/name; null where nothing says it. */
  readonly readRepository: () => Promise<string | null>;
}

/** Keeps GitHub's Deployment record of a run; nothing of GitHub is loaded before there is something to tell. */
export interface LazyDeploymentReporter extends DeploymentReporter {
  /** Whether a record is wanted. */
  readonly isOpen: boolean;
  /** Says that a record is wanted; without it nothing is kept. */
  open(options: KeeperOptions): void;
}

/** How long a request of the record may wait for GitHub's trouble: the deploy is done by then. */
const PATIENCE_MS = 15_000;

export function createDeploymentReporter(): LazyDeploymentReporter {
  let options: KeeperOptions | undefined;
  let records: Promise<DeploymentReporter | undefined> | undefined;
  return {
    get isOpen() {
      return options !== undefined;
    },
    open(given) {
      options = given;
      if (given.saved !== undefined) records = load(given);
    },
    begin(describe) {
      if (options === undefined) return;
      records ??= load(options);
      void records.then((loaded) => loaded?.begin(describe));
    },
    enterStage(stage) {
      void records?.then((loaded) => loaded?.enterStage(stage));
    },
    async finish(result: Result) {
      return (await (await records)?.finish(result)) ?? { deploymentId: null, isSettled: true };
    },
  };
}

/** A missing repository or a file that is gone is no reason to fail a deploy. */
async function load(options: KeeperOptions): Promise<DeploymentReporter | undefined> {
  const { token, env, progress, readRepository } = options;
  try {
    const [{ openGitHub }, { openDeploymentReporter }] = await Promise.all([
      import('./client'),
      import('./deployment-reporter'),
    ]);
    const note = (text: string) => progress.note(text);
    const repository = (await readRepository()) ?? undefined;
    return openDeploymentReporter({
      ...options,
      github: openGitHub({ token, env, repository, note, patienceMs: PATIENCE_MS }),
    });
  } catch (error) {
    progress.warn(`the Deployment record: ${describeWarning(error)}`);
    return undefined;
  }
}
