import type { Target } from '../config/targets/target';
import {
  type AppFact,
  type AppText,
  appPrefix,
  factName,
  groupedFact,
  type HostFact,
  partPrefix,
  RUNTIME_PREFIX,
} from '../phases/fact-names';
import { findOpenSwitch, type History, readHistory } from '../release/history';
import { readHold } from '../release/hold';
import { type Journal, parseJournal } from '../release/journal';
import { readMaintenance } from '../release/maintenance';
import type { HoldRow, MaintenanceRow } from '../report/rows';
import { runtimeOf } from '../runtimes/choose';
import type { Facts } from '../shell/facts';
import { parseReleases } from './releases-on-host';

/** What one host said before anything was changed. */
export interface HostFacts {
  readonly host: string;
  /** `20261121T020152Z`, the host's own clock. */
  readonly clock: string;
  readonly isRoot: boolean;
  readonly home: string;
  readonly system: string;
  readonly tools: ReadonlySet<string>;
  /** What a tool says of its version, where one is asked. */
  readonly versions: ReadonlyMap<string, string>;
  /** Its tar reads extended headers, so any name can be sent. */
  readonly hasPaxTar: boolean;
  readonly hasGnuCp: boolean;
  /** Who holds the lock of the host, `not known` where it may not be asked; null when nobody does. */
  readonly lockHolder: string | null;
  readonly apps: ReadonlyMap<string, AppFacts>;
}

/** What one host said about one app. */
export interface AppFacts {
  /** `closed` is a directory that this user may not enter, so what is in it is not known. */
  readonly path: 'absent' | 'directory' | 'closed' | 'other';
  /** `other` is a real file or directory, which is never replaced. */
  readonly current: 'none' | 'link' | 'other';
  readonly live: string | null;
  readonly owner: string | null;
  readonly key: string | null;
  readonly fence: number;
  readonly lockHolder: string | null;
  /** Why nobody deploys the app; null where nothing is on hold. */
  readonly hold: HoldRow | null;
  /** The text of the file, also of a hold that has ended by itself. */
  readonly holdText: string | null;
  /** Why visitors get the page of the maintenance; null where they reach the app. */
  readonly maintenance: MaintenanceRow | null;
  /** The line that tells it, also one that was left behind. */
  readonly maintenanceText: string | null;
  readonly journal: Journal;
  readonly history: History;
  /** The nearest folder that exists. */
  readonly ancestor: string;
  /** Folders that this user may not write. */
  readonly readOnly: readonly string[];
  /** The user who deploys here, where this one may not change, or not even see, what there is; null otherwise. */
  readonly belongsTo: string | null;
  /** Where a file system is mounted that runs no programs; only looked at where the release has one to run. */
  readonly noexecMount: string | null;
  readonly diskFreeBytes: number | null;
  readonly inodes: { readonly total: number; readonly free: number } | null;
  /** Nobody deploys here now, and yet something of a run lies about. */
  readonly hasLeftovers: boolean;
  /** Something listens on the app's port. */
  readonly isPortTaken: boolean;
  readonly process: readonly string[];
  /** A command that sudo does not run for this user; the last one, where there are several. */
  readonly deniedCommand: string | null;
  /** What sudo said to it; null where it said nothing. */
  readonly deniedReason: string | null;
  /** The same for what only a deploy needs, and a rollback does not. */
  readonly deniedToDeploy: { readonly command: string; readonly said: string | null } | null;
  /** Files of `shared` that are not there yet. */
  readonly unshared: readonly string[];
  /** What the runtime asked for. */
  readonly runtime: Facts;
  /** What a part asked for, by its name. */
  part(name: string): Facts;
}

export interface RawFacts {
  /** Several values of one key, such as folders that are read-only, in the order in which they came. */
  readonly facts: readonly (readonly [string, string])[];
  readonly blobs: ReadonlyMap<string, Buffer>;
}

/** Gives names and types to what the facts script printed. */
export function parseFacts(host: string, raw: RawFacts, targets: readonly Target[]): HostFacts {
  const one = (key: HostFact) => raw.facts.findLast(([name]) => name === key)?.[1];
  const below = (group: string) =>
    raw.facts.filter(([key]) => key.startsWith(group)).map(([key, value]) => [key.slice(group.length), value] as const);
  const clock = one('clock') ?? '';
  return {
    host,
    clock,
    isRoot: one('uid') === '0',
    home: one('home') ?? '',
    system: one('system') ?? 'unknown',
    tools: new Set(below(groupedFact('tool')).map(([name]) => name)),
    versions: new Map(below(groupedFact('version'))),
    hasPaxTar: one('tar') === 'pax',
    hasGnuCp: one('cp') === 'gnu',
    lockHolder: one('locked') ?? null,
    apps: new Map(targets.map((target, index) => [target.app, parseApp(target, `${appPrefix(index)}.`, raw, clock)])),
  };
}

/** What an app printed, by names without its prefix. */
function openAnswers(prefix: string, raw: RawFacts) {
  const all = raw.facts
    .filter(([key]) => key.startsWith(prefix))
    .map(([key, value]) => [key.slice(prefix.length), value] as const);
  // By name at once: a host decides how many there are.
  const byName = new Map(all);
  const readText = (key: string) => raw.blobs.get(prefix + key)?.toString('utf8');
  return {
    all,
    byName,
    one: (key: AppFact) => byName.get(key),
    text: (key: AppText) => readText(key),
    below: (group: string): Facts => ({
      read: (key) => byName.get(`${group}.${key}`),
      readText: (key) => readText(`${group}.${key}`),
    }),
  };
}

function parseApp(target: Target, prefix: string, raw: RawFacts, clock: string): AppFacts {
  const { all: facts, byName, one, text, below } = openAnswers(prefix, raw);
  const [link, ...place] = (one('current') ?? 'none').split(' ');
  const linked = link === 'link' ? releaseOfLink(place.join(' ')) : null;
  const runtime = below(RUNTIME_PREFIX);
  const live = runtimeOf(target).live(runtime, linked);
  const journal = parseJournal(text('journal') ?? '');
  return {
    path: (one('path') ?? 'absent') as AppFacts['path'],
    current: (link ?? 'none') as AppFacts['current'],
    live,
    owner: text('owner')?.trim() || null,
    key: text('key')?.trim() || null,
    fence: Number(one('fence')) || 0,
    lockHolder: one('locked') ?? null,
    hold: readHold({ text: text('hold'), isThere: one('hold_unread') !== undefined, clock }),
    holdText: text('hold') ?? null,
    maintenance: readMaintenance(one('maintenance_on') !== undefined, text('maintenance')),
    maintenanceText: text('maintenance') ?? null,
    journal,
    history: readHistory(journal, parseReleases(byName, text('records')), live),
    ancestor: one('ancestor') ?? '/',
    readOnly: facts.filter(([key]) => key === factName('readonly')).map(([, value]) => value),
    belongsTo: one('belongs_to') ?? null,
    noexecMount: one('noexec') ?? null,
    diskFreeBytes: readPair(one('disk'))?.free ?? null,
    inodes: readCount(one('inodes')),
    hasLeftovers:
      one('locked') === undefined &&
      (live !== linked ||
        runtimeOf(target).readShare(runtime) > 0 ||
        runtimeOf(target).hasLeftovers(runtime) ||
        hasLeftovers(one('leftover'), journal, facts)),
    isPortTaken: one('listening') === 'yes',
    process: (text('process') ?? '').split('\n'),
    deniedCommand: one('no_sudo') ?? null,
    deniedReason: one('no_sudo_said') ?? null,
    deniedToDeploy: readDenied(one('no_sudo_to_deploy'), one('no_sudo_to_deploy_said')),
    unshared: facts.filter(([key]) => key === factName('unshared')).map(([, value]) => value),
    runtime,
    part: (name) => below(partPrefix(name)),
  };
}

function readDenied(command: string | undefined, said: string | undefined): AppFacts['deniedToDeploy'] {
  return command === undefined ? null : { command, said: said ?? null };
}

const RELEASE = groupedFact('release');

/** What a killed run leaves: its folder, its link, a release without marker, a switch that nobody confirmed. */
function hasLeftovers(
  leftover: string | undefined,
  journal: Journal,
  facts: readonly (readonly [string, string])[],
): boolean {
  const verdicts = new Set(journal.entries.flatMap((entry) => (entry.event === 'verdict' ? [entry.release] : [])));
  const isUnfinished = ([key, state]: readonly [string, string]) =>
    key.startsWith(RELEASE) && state === 'partial' && !verdicts.has(key.slice(RELEASE.length));
  return leftover !== undefined || findOpenSwitch(journal) !== null || facts.some(isUnfinished);
}

function releaseOfLink(target: string): string | null {
  const match = /(?:^|\/)releases\/([^/]+)\/?$/.exec(target);
  return match?.[1] ?? null;
}

/** `total free`, in KiB, as df -P prints them. */
function readPair(text: string | undefined): { total: number; free: number } | undefined {
  const match = /^(\d+) (\d+)$/.exec(text ?? '');
  return match === null ? undefined : { total: Number(match[1]) * 1024, free: Number(match[2]) * 1024 };
}

/** A file system that makes inodes as it needs them, such as btrfs, reports none. */
function readCount(text: string | undefined): { total: number; free: number } | null {
  const match = /^(\d+) (\d+)$/.exec(text ?? '');
  return match === null || match[1] === '0' ? null : { total: Number(match[1]), free: Number(match[2]) };
}
