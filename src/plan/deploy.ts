import type { Target } from '../config/targets/target';
import { BowlineError } from '../errors';
import type { Change } from '../provision/part';
import { fingerprintOf, sealFingerprint } from '../release/fingerprint';
import { findUndoTarget } from '../release/history';
import { makeReleaseId } from '../release-id';
import type { Secret } from '../shell/secret';
import { compareParts } from './changes';
import type { AppFacts, HostFacts } from './facts';
import { withColor, withRememberedRuntime } from './remembered';

export type Action = 'deploy' | 'verify' | 'unchanged';

/** What a deploy does with one app on one host, and why. */
export interface TargetPlan {
  readonly target: Target;
  readonly app: AppFacts;
  readonly action: Action;
  readonly why: string;
  /** What is live once the plan is carried out. */
  readonly release: string;
  /** What is live now. */
  readonly live: string | null;
  /** Where an undo goes; null when there is nothing good to return to. */
  readonly undoTo: string | null;
  /** Of content and settings, without secrets. */
  readonly fingerprint: string;
  /** With the secrets, as the release's record will have it. */
  readonly sealed: string;
  /** The key of the secrets' HMAC, as the host has it or as it will. */
  readonly key: string;
  readonly isKeyNew: boolean;
  /** What else becomes different on the host; nothing where the app stays as it is. */
  readonly changes: readonly Change[];
}

export interface DeployPlan {
  /** The id of the new release, the same everywhere. */
  readonly release: string;
  /** One more than the newest attempt anywhere in the fleet. */
  readonly seq: number;
  readonly targets: readonly TargetPlan[];
}

export interface DeployQuestion {
  readonly targets: readonly Target[];
  readonly facts: ReadonlyMap<string, HostFacts>;
  readonly content: ReadonlyMap<string, { readonly contentId: string }>;
  readonly secrets: ReadonlyMap<string, ReadonlyMap<string, Secret>>;
  readonly revision: string | null;
  readonly mustRedeploy: boolean;
  /** A random key for hosts that have none yet. */
  readonly newKey: string;
  /** Apps and hosts whose live release does not answer as it should, as `app@host`. */
  readonly unhealthy: ReadonlySet<string>;
  /** The release of an attempt that is being finished; undefined makes a new one. */
  readonly release?: string | undefined;
}

/** Turns config and facts into what has to be done, host by host. */
export function planDeploy(question: DeployQuestion): DeployPlan {
  const release = question.release ?? nameRelease(question);
  const targets = question.targets.map((target) => planTarget(target, release, question));
  return { release, seq: nextAttempt(question.facts), targets };
}

function planTarget(target: Target, release: string, question: DeployQuestion): TargetPlan {
  const app = appFacts(target, question.facts);
  const contentId = question.content.get(target.app)?.contentId ?? '';
  const fingerprint = fingerprintOf(target, contentId);
  const key = app.key ?? question.newKey;
  const sealed = sealFingerprint(fingerprint, question.secrets.get(target.app) ?? new Map(), key);
  const { live, history } = app;
  const chosen = chooseAction(target, app, sealed, question);
  const isDeployed = chosen.action === 'deploy';
  const goal = isDeployed || live === null ? release : live;
  return {
    target: withColor(target, app.runtime, goal),
    app,
    ...chosen,
    release: goal,
    live,
    undoTo: findUndoTarget(history),
    fingerprint,
    sealed,
    key,
    isKeyNew: app.key === null,
    changes: isDeployed ? compareParts(target, app, release, withRememberedRuntime(target, app, live)) : [],
  };
}

function chooseAction(
  target: Target,
  { live, history, hasLeftovers, path }: AppFacts,
  sealed: string,
  question: DeployQuestion,
): { action: Action; why: string } {
  if (path === 'closed') return { action: 'deploy', why: `what is live is not known to ${target.host.user}` };
  if (live === null) return { action: 'deploy', why: 'nothing is live yet' };
  const release = history.releases.find(({ id }) => id === live);
  if (release?.isUnread) return { action: 'deploy', why: `${target.host.user} may not read whether ${live} differs` };
  if (release?.fingerprint !== sealed) return { action: 'deploy', why: `${live} differs` };
  if (question.mustRedeploy) return { action: 'deploy', why: 'asked for by `force: redeploy`' };
  const verdict = history.verdictOf(live);
  if (verdict === 'bad' || verdict === 'failed') return { action: 'deploy', why: `${live} was found bad` };
  if (question.unhealthy.has(targetKey(target))) return { action: 'deploy', why: `${live} is not healthy` };
  if (verdict === 'none') return { action: 'verify', why: `${live} is live and was never verified` };
  if (hasLeftovers) return { action: 'verify', why: `${live} is the same, and an earlier run left something behind` };
  return { action: 'unchanged', why: `${live} is the same` };
}

/** Names an app on a host. */
export function targetKey({ app, host }: Pick<Target, 'app' | 'host'>): string {
  return `${app}@${host.name}`;
}

/** @throws BowlineError when the host was not read, which is a fault of ours. */
export function appFacts({ app, host }: Target, facts: ReadonlyMap<string, HostFacts>): AppFacts {
  const found = facts.get(host.name)?.apps.get(app);
  if (found === undefined) throw new BowlineError('internal', `${app} on ${host.name} was not read`);
  return found;
}

/** Made once from the first host's clock, and new everywhere. */
function nameRelease({ facts, revision, content }: DeployQuestion): string {
  const [first] = facts.values();
  const apps = [...facts.values()].flatMap((host) => [...host.apps.values()]);
  const taken = new Set(apps.flatMap(({ history }) => history.releases.map(({ id }) => id)));
  const [firstContent] = content.values();
  return makeReleaseId(first?.clock ?? '', revision ?? firstContent?.contentId ?? '', taken);
}

/** Attempts are numbered through the fleet, so that the newest can be told on any host. */
export function nextAttempt(facts: ReadonlyMap<string, HostFacts>): number {
  const seen = [...facts.values()].flatMap(({ apps }) =>
    [...apps.values()].flatMap(({ journal }) =>
      journal.entries.map((entry) => (entry.event === 'attempt' ? entry.seq : 0)),
    ),
  );
  return seen.reduce((most, seq) => Math.max(most, seq), 0) + 1;
}
