import type { Target } from '../config/targets/target';
import { runtimeOf } from '../runtimes/choose';
import type { AppFacts } from './facts';
import { describeOtherOwner } from './folder-access';
import { type Finding, isOwner, type Owner } from './preflight';

/** What is asked of an app between two deploys. */
export interface OperableQuestion {
  readonly target: Target;
  readonly app: AppFacts;
  readonly owner: Owner;
  /** What is done to its service; undefined where its service is left alone. */
  readonly verb?: string | undefined;
  /** It works on the release that is live. */
  readonly needsRelease: boolean;
}

/** The first thing that stands in the way on a host; whatever else a deploy needs may be missing in an incident. */
export function findInoperable(question: OperableQuestion): Finding | undefined {
  const { target } = question;
  const found = RULES.map((rule) => rule(question)).find((one) => one !== undefined);
  const where = { host: target.host.name, app: target.app, step: 'pre-flight' };
  return found === undefined ? undefined : { where, ...found };
}

type Rule = (question: OperableQuestion) => Omit<Finding, 'where'> | undefined;

const RULES: readonly Rule[] = [requireOwn, requireOwner, requireWritable, requireLive, requireService];

function requireOwn({ target, app, owner }: OperableQuestion): ReturnType<Rule> {
  if (app.owner === null || isOwner(app.owner, target, owner)) return undefined;
  return {
    message: `path ${target.path} belongs to another deployment: ${app.owner}`,
    hint: 'Run it where that deployment has its config.',
  };
}

function requireOwner({ target, app }: OperableQuestion): ReturnType<Rule> {
  return describeOtherOwner(target, app);
}

function requireWritable({ target, app }: OperableQuestion): ReturnType<Rule> {
  const [folder] = app.path === 'other' ? [target.path] : app.readOnly;
  if (folder === undefined) return undefined;
  return { message: `${target.host.user} may not write to ${folder}`, hint: 'Look at it with `bowline doctor`.' };
}

function requireLive({ app, needsRelease }: OperableQuestion): ReturnType<Rule> {
  if (!needsRelease || app.live !== null) return undefined;
  return { message: 'nothing is live', hint: 'Deploy first, or choose other apps and hosts.' };
}

function requireService({ target, verb }: OperableQuestion): ReturnType<Rule> {
  if (verb === undefined || runtimeOf(target).hasProcess) return undefined;
  return {
    message: `its files are only served: there is no service to ${verb}`,
    hint: 'Choose other apps with `--apps`.',
  };
}
