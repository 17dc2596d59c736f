/*
 * What a step of the action leaves to its `post`, which is another process: GitHub keeps texts by name between the two.
 *
 *   saved by the step                         what `post` does
 *   ----------------------------------------  ------------------------------------------------------------------
 *   nothing                                   nothing: the step never began, or changes no hosts
 *   finished                                  nothing, or tries the Deployment record again (`unrecorded`)
 *   switched, not finished                    finishes the run: rolls back by the policy of the stage under way, stops what
 *                                             was only started, and reports
 *   announced, record or untold, not finished no host was switched: reports the end to who heard of the beginning
 *
 * Each key is saved as soon as it holds, before what it is about happens: a step may be killed at any moment.
 */

export interface StepState {
  /** The step ended by itself, and `post` has nothing to finish. */
  readonly finished?: boolean | undefined;
  /** Mode of a run that is about to change hosts; whoever heard of the beginning hears of the end. */
  readonly announced?: string | undefined;
  /** Saved before the first switch, and added to before each further one. */
  readonly switched?: SavedSwitch | undefined;
  /** The Deployment record on GitHub: its release before it is asked for, its id after that. */
  readonly record?: SavedDeployment | undefined;
  /** Path of the report of a run that was cancelled before it could say how it ended. */
  readonly untold?: string | undefined;
  /** Path of the report of a run whose end GitHub did not take. */
  readonly unrecorded?: string | undefined;
  /** The notifiers have sent the end. */
  readonly notified?: boolean | undefined;
}

/** How to go back from what a run switched. */
export interface SavedSwitch {
  readonly mode: string;
  /** The stage under way, whose policy says what goes back; null in the verification behind the last stage. */
  readonly stage: string | null;
  readonly targets: readonly SavedTarget[];
}

/** One app on one host that a run switches. */
export interface SavedTarget {
  readonly app: string;
  readonly host: string;
  /** The release that the run goes to. */
  readonly release: string;
  /** The previous release. */
  readonly live: string | null;
  /** Where a rollback goes; null where there is nothing good to go back to. */
  readonly undoTo: string | null;
  /** What was taken before the run changed the app; it is restored where the run is undone. */
  readonly snapshot?: string | undefined;
  /** Its snapshot is being restored, or was. */
  readonly restore?: SavedRestore | undefined;
  /** Its release passed its checks, and the canary of its stage where there is one. */
  readonly isProven?: boolean;
}

/** A restore that a run has begun: the host goes on with it alone. */
export interface SavedRestore {
  /** Of the notes that the host keeps of it; empty where the runner does it. */
  readonly key: string;
  readonly isDone: boolean;
}

/** A Deployment record on GitHub, as far as the step knew it. */
export interface SavedDeployment {
  readonly release: string;
  readonly environment: string;
  readonly id?: number;
}

/** The texts to save for a part of the state. */
export function writeStepState(state: StepState): Readonly<Record<string, string>> {
  const given = Object.entries(state).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
}

/** Reads back what was saved. @param get the text by its name; empty where nothing was saved */
export function readStepState(get: (name: keyof StepState) => string): StepState {
  const text = (name: keyof StepState) => get(name) || undefined;
  return {
    finished: get('finished') === 'true',
    announced: text('announced'),
    switched: parse<SavedSwitch>(get('switched')),
    record: parse<SavedDeployment>(get('record')),
    untold: text('untold'),
    unrecorded: text('unrecorded'),
    notified: get('notified') === 'true',
  };
}

function parse<T>(text: string): T | undefined {
  return text === '' ? undefined : (JSON.parse(text) as T);
}

/** What is left for `post` to do. */
export type PostTask =
  | { readonly do: 'nothing' }
  | { readonly do: 'record again'; readonly report: string }
  | { readonly do: 'finish switch'; readonly switched: SavedSwitch }
  | { readonly do: 'tell the end'; readonly report: string | undefined; readonly mode: string };

/** Decides what `post` does, by the table above. */
export function choosePostTask(state: StepState): PostTask {
  const { finished, switched, unrecorded, untold, announced, record } = state;
  if (finished) return unrecorded === undefined ? { do: 'nothing' } : { do: 'record again', report: unrecorded };
  if (switched !== undefined) return { do: 'finish switch', switched };
  if (untold === undefined && announced === undefined && record === undefined) return { do: 'nothing' };
  return { do: 'tell the end', report: untold, mode: announced ?? 'deploy' };
}
