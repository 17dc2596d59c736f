import type { Target } from '../config/targets/target';
import { partsOf } from '../provision/parts';
import { pathsOf } from '../release/host-layout';
import type { JournalDraft } from '../release/journal';
import { runtimeOf } from '../runtimes/choose';
import type { HostUser } from '../shell/host-user';
import { type Script, writeScript } from '../shell/script';
import { lines, type Sh, sh } from '../shell/sh';
import {
  appendEntry,
  compareFence,
  enterCriticalSection,
  JOURNAL_FUNCTIONS,
  type JournalPlace,
  writeInSections,
} from './critical-section';
import { askHold, type HoldQuestion } from './hold';

export type ServiceVerb = 'restart' | 'stop' | 'start';

/** One app whose service is restarted, stopped or started. */
export interface AppService {
  /** As its live release is run. */
  readonly target: Target;
  readonly run: string;
  readonly fence: number;
  readonly release: string;
  readonly verb: ServiceVerb;
  readonly hold: HoldQuestion;
  readonly journal: JournalPlace;
  readonly draft: JournalDraft;
}

/** Writes what is done to the services of one host, each in the critical section of its app, to its end. */
export function writeService(nonce: string, user: HostUser, apps: readonly AppService[]): Script {
  return writeInSections(nonce, apps, (app) => ({
    name: app.verb,
    body: lines(guard(app), appendEntry(app.journal, app.draft), act(app, user)),
  }));
}

/** Writes how it ended into the journals, and removes what only the run needed. */
export function writeServiceEnd(nonce: string, apps: readonly Omit<AppService, 'verb' | 'hold' | 'release'>[]): Script {
  return writeScript({
    nonce,
    parts: [
      JOURNAL_FUNCTIONS,
      ...apps.map(({ target, run, fence, journal, draft }) => {
        const paths = pathsOf(target.path);
        const body = lines(
          enterCriticalSection(target.path),
          compareFence(target.path, fence),
          appendEntry(journal, draft),
          sh`rm -rf -- ${paths.incoming(run)}`,
        );
        return { name: 'write the journal', app: target.app, mayFail: true, body };
      }),
    ],
  });
}

function guard({ target, fence, release, hold }: AppService): Sh {
  const { current } = pathsOf(target.path);
  return lines(
    compareFence(target.path, fence),
    sh`case $(readlink ${current}) in */${release}) ;; *) echo ${`${release} is not live any more`}; exit 1;; esac`,
    askHold(target, hold),
  );
}

function act({ target, verb, release, run }: AppService, user: HostUser): Sh {
  const runtime = runtimeOf(target);
  const scratch = pathsOf(target.path).incoming(run);
  const parts = partsOf(target);
  if (verb === 'stop') return lines(...parts.map((part) => part.pause?.(user)), runtime.stop(release, user));
  return lines(
    runtime.switchOver({ release, previous: verb === 'restart' ? release : null, user, scratch }),
    ...parts.map((part) => part.resume?.(user)),
  );
}
