import type { Target } from '../config/targets/target';
import { PreflightError, type Where } from '../errors';
import { partsOf } from '../provision/parts';
import { runtimeOf } from '../runtimes/choose';
import { findUnknownShares } from '../runtimes/color-share';
import { judgeContent, type Needs } from './content-needs';
import type { AppFacts, HostFacts } from './facts';
import { describeOtherOwner, describeReadOnly } from './folder-access';
import { judgeRights } from './missing-rights';
import { findMissingTools } from './missing-tools';

export interface Finding {
  readonly where: Where;
  readonly message: string;
  readonly hint?: string | undefined;
}

export interface PreflightQuestion {
  readonly targets: readonly Target[];
  readonly facts: ReadonlyMap<string, HostFacts>;
  readonly owner: Owner;
  /** Bytes and files that a release of the app needs; null where none is sent: going back must not wait for room, nor for tools that build. */
  readonly needs: ReadonlyMap<string, Needs> | null;
  readonly mayAdopt: boolean;
}

/** To whom a path on a host belongs. */
export interface Owner {
  readonly repository: string | null;
  readonly environment: string;
}

/** Lists everything that stands in the way of a deploy, on every host. */
export function findMissing(question: PreflightQuestion): readonly Finding[] {
  const hosts = [...question.facts.values()].flatMap((facts) =>
    findMissingTools(facts, question).map((lack) => ({ where: { host: facts.host, step: 'pre-flight' }, ...lack })),
  );
  const apps = question.targets.flatMap((target) => {
    const facts = question.facts.get(target.host.name);
    const app = facts?.apps.get(target.app);
    return facts === undefined || app === undefined ? [] : findMissingForApp(target, facts, app, question);
  });
  return [...hosts, ...apps];
}

/** @throws PreflightError with the whole list, if there is one. */
export function requireNothingMissing(question: PreflightQuestion): void {
  const missing = findMissing(question);
  if (missing.length > 0) throw new PreflightError(missing);
}

type Rule = (
  target: Target,
  facts: HostFacts,
  app: AppFacts,
  question: PreflightQuestion,
) => Omit<Finding, 'where'> | undefined;

function findMissingForApp(target: Target, facts: HostFacts, app: AppFacts, question: PreflightQuestion): Finding[] {
  const where = { host: target.host.name, app: target.app, step: 'pre-flight' };
  const found = RULES.map((rule) => rule(target, facts, app, question)).filter((one) => one !== undefined);
  const runtime = runtimeOf(target).missing(app.runtime);
  const resisting = question.mayAdopt ? [] : partsOf(target).map((part) => part.resists?.(app.part(part.name)));
  const owned = resisting.filter((one) => one !== undefined);
  // Going back makes nothing.
  const parts =
    question.needs === null ? [] : partsOf(target).flatMap((part) => part.missing?.(app.part(part.name)) ?? []);
  return [...found, ...runtime, ...parts, ...owned].map((one) => ({ where, ...one }));
}

const RULES: readonly Rule[] = [
  refuseHome,
  refuseFile,
  refuseRealCurrent,
  requireWritable,
  requireExecutable,
  requireOwner,
  requireDisk,
  requireInodes,
  requireFreePort,
  (target, facts, app, { needs }) =>
    judgeRights(target, { app, hasSudo: facts.tools.has('sudo'), isDeploy: needs !== null }),
  requireContent,
  requireShares,
];

/** Who goes back gives no shares, and must not wait for a site. */
function requireShares(
  target: Target,
  _facts: HostFacts,
  app: AppFacts,
  { needs }: PreflightQuestion,
): ReturnType<Rule> {
  const { runtime } = target;
  if (needs === null || runtime.kind !== 'blue_green') return undefined;
  return findUnknownShares(target, runtime, app.runtime)[0];
}

const refuseHomeHint = 'Give the app a directory of its own, such as /srv/NAME.';

function refuseHome(target: Target, facts: HostFacts): ReturnType<Rule> {
  if (facts.home.replace(/\/+$/, '') !== target.path) return undefined;
  return { message: `path ${target.path} is the home of the deploy user`, hint: refuseHomeHint };
}

function refuseFile(target: Target, _facts: HostFacts, app: AppFacts): ReturnType<Rule> {
  if (app.path !== 'other') return undefined;
  return { message: `path ${target.path} is not a directory`, hint: refuseHomeHint };
}

function refuseRealCurrent(target: Target, _facts: HostFacts, app: AppFacts): ReturnType<Rule> {
  if (app.current !== 'other') return undefined;
  return {
    message: `${target.path}/current is a real file or directory, not a link`,
    hint: `Bowline never replaces it: move it away, for example to ${target.path}/before-bowline, and deploy again.`,
  };
}

function requireWritable(target: Target, _facts: HostFacts, app: AppFacts): ReturnType<Rule> {
  return describeOtherOwner(target, app) ?? describeReadOnly(target, app);
}

function requireExecutable(_target: Target, _facts: HostFacts, app: AppFacts): ReturnType<Rule> {
  if (app.noexecMount === null) return undefined;
  return {
    message: `no program can be started at ${app.ancestor}: ${app.noexecMount} is mounted with noexec`,
    hint: `Mount it with exec: sudo mount -o remount,exec ${app.noexecMount}; or choose another path.`,
  };
}

function requireOwner(target: Target, _facts: HostFacts, app: AppFacts, question: PreflightQuestion): ReturnType<Rule> {
  if (app.owner === null || question.mayAdopt || isOwner(app.owner, target, question.owner)) return undefined;
  return {
    message: `path ${target.path} belongs to another deployment: ${app.owner}`,
    hint: 'Choose another path, or take it over with `force: adopt`.',
  };
}

export function isOwner(text: string, { app, environment }: Target, { repository }: Owner): boolean {
  try {
    const owner: unknown = JSON.parse(text);
    if (typeof owner !== 'object' || owner === null) return false;
    const named = owner as Record<string, unknown>;
    const isSameRepository = repository === null || named.repository === null || named.repository === repository;
    return named.app === app && named.environment === environment && isSameRepository;
  } catch {
    return false;
  }
}

export function writeOwner({ app, environment }: Target, { repository }: Owner): string {
  return `${JSON.stringify({ repository, app, environment })}\n`;
}

function requireDisk(target: Target, _facts: HostFacts, app: AppFacts, { needs }: PreflightQuestion): ReturnType<Rule> {
  if (needs === null) return undefined;
  const needed = target.preflight.diskFreeBytes + (needs.get(target.app)?.bytes ?? 0);
  if (app.diskFreeBytes === null || app.diskFreeBytes >= needed) return undefined;
  return {
    message: `${megabytes(app.diskFreeBytes)} free at ${app.ancestor}, ${megabytes(needed)} needed`,
    hint: 'Free some space, lower `keep`, or lower `preflight.disk_free`.',
  };
}

function requireInodes(
  target: Target,
  _facts: HostFacts,
  app: AppFacts,
  { needs }: PreflightQuestion,
): ReturnType<Rule> {
  if (needs === null || app.inodes === null) return undefined;
  const { inodesFree } = target.preflight;
  const reserve = 'count' in inodesFree ? inodesFree.count : Math.ceil(app.inodes.total * inodesFree.share);
  const needed = reserve + (needs.get(target.app)?.files ?? 0);
  if (app.inodes.free >= needed) return undefined;
  return {
    message: `${app.inodes.free} inodes free at ${app.ancestor}, ${needed} needed`,
    hint: 'Remove files, lower `keep`, or lower `preflight.inodes_free`.',
  };
}

/** On a first deploy nothing of ours can be listening yet. */
function requireFreePort(target: Target, _facts: HostFacts, app: AppFacts): ReturnType<Rule> {
  const runtime = runtimeOf(target);
  const isOurs = app.live !== null || runtime.holdsPort(app.runtime) || runtime.readState(app.process).running;
  if (!runtime.hasProcess || !app.isPortTaken || isOurs) return undefined;
  return {
    message: `port ${target.port} is taken by another program`,
    hint: `See which one with: ss -ltnp 'sport = :${target.port}'; stop it or choose another port.`,
  };
}

function requireContent(
  target: Target,
  _facts: HostFacts,
  app: AppFacts,
  question: PreflightQuestion,
): ReturnType<Rule> {
  return judgeContent(target, app, question.needs?.get(target.app));
}

function megabytes(bytes: number): string {
  return `${Math.floor(bytes / 1_000_000)} MB`;
}
