import type { NotifyEvent } from '../config/notifiers/notifier';
import type { HostResult, Result } from '../report/result';
import { findLogs } from '../report/result-parts';
import { isGreen } from '../report/status';
import { gatherCauses, placeCauses } from '../report/text/causes';
import { describeElapsed, shortenRevision } from '../report/text/format';
import { describeFleet } from '../report/text/groups';
import { findCut, makeVisible } from '../report/text/visible';
import { describeStatus, describeTask } from '../report/text/wording';
import { eventOf } from './event';
import { describeStages } from './stage-facts';

/*
 * What is told of a run or a release, before any medium spells it. Everything comes from the one result; what came
 * from elsewhere is visible text here, and is escaped by whoever spells it.
 */

/** Texts are of one line, but for `body`, `causes`, `next` and the log lines, of which there are several. */
export interface Message {
  readonly event: NotifyEvent;
  readonly title: string;
  /** What became of the hosts; empty where the title says it all. */
  readonly sentence: string;
  readonly facts: readonly Fact[];
  readonly failure: Failure | undefined;
  /** Text at length; empty where there is none. */
  readonly body: string;
  readonly links: readonly Link[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface Link {
  readonly label: string;
  /** Of http or https. */
  readonly url: string;
}

export interface Failure {
  readonly code: string;
  /** Empty where it is not known. */
  readonly where: string;
  readonly causes: string;
  /** What a person does next. */
  readonly next: string;
  readonly logs: readonly LogExcerpt[];
}

export interface LogExcerpt {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The message that a deploy or a rollback begins to change hosts; how it ends is not looked at. */
export function describeStart(result: Result): Message {
  return {
    event: 'started',
    title: writeTitle('🚀', result, 'started'),
    sentence: '',
    facts: listFacts(result, 'started'),
    failure: undefined,
    body: '',
    links: listLinks(result),
  };
}

/** The message of how a run ended. */
export function describeEnd(result: Result): Message {
  const event = eventOf(result.status);
  return {
    event,
    title: writeTitle(markOf(event), result, describeStatus(result.status)),
    sentence: oneLine(describeFleet(result), 900),
    facts: listFacts(result, event),
    failure: describeFailure(result),
    body: '',
    links: listLinks(result),
  };
}

/** What is told of a version that was published. */
export interface ReleaseNews {
  readonly title: string;
  readonly version: string;
  /** Of the release on GitHub. */
  readonly url: string | null;
  readonly changelog: string;
  readonly repository: string | null;
  readonly actor: string | null;
  readonly runUrl: string | null;
}

export function describeRelease(news: ReleaseNews): Message {
  const { title, version, url, changelog, repository, actor, runUrl } = news;
  return {
    event: 'released',
    title: oneLine(`📦 ${title}`, 200),
    sentence: '',
    facts: keepKnown({ Repository: repository, Version: version, 'Started by': actor }),
    failure: undefined,
    body: manyLines(changelog, 20_000),
    links: [...toLink('Release', url), ...toLink('Run', runUrl)],
  };
}

/** `✅ deploy to production: success · shop v1.4.2`. */
function writeTitle(mark: string, result: Result, words: string): string {
  const { apps, version, release } = result;
  const names = apps.length > 3 ? `${apps.length} apps` : apps.map(({ name }) => name).join(', ');
  const subject = [names, version ?? release ?? ''].filter((part) => part !== '').join(' ');
  return oneLine([`${mark} ${describeTask(result)}: ${words}`, subject].filter((part) => part !== '').join(' · '), 200);
}

function markOf(event: NotifyEvent): string {
  if (event === 'critical') return '🚨';
  return event === 'success' || event === 'unchanged' ? '✅' : '❌';
}

function listFacts(result: Result, event: NotifyEvent): Fact[] {
  const { apps, environment, version, release, previousRelease, rollbackOf, target, reason, actor } = result;
  const isOver = event !== 'started';
  return keepKnown({
    App: apps.map(({ name }) => name).join(', '),
    Environment: environment,
    Version: version,
    Reason: reason,
    Hosts: isOver ? describeHosts(result.hosts) : nameHosts(result.hosts),
    ...(isOver ? describeStages(result) : {}),
    'Started by': actor,
    Release: release,
    Before: previousRelease,
    Left: rollbackOf,
    'Asked for': target,
    Revision: result.revision === null ? null : shortenRevision(result.revision, result.dirty),
    Took: isOver ? describeElapsed(result.durationMs) : null,
  });
}

function keepKnown(facts: Readonly<Record<string, string | null>>): Fact[] {
  return Object.entries(facts)
    .map(([label, value]) => ({ label, value: oneLine(value ?? '', 600) }))
    .filter(({ value }) => value !== '');
}

const MOST_NAMES = 12;

/** `rolled back: web-1, web-2; skipped: web-3`. */
function describeHosts(hosts: readonly HostResult[]): string {
  const statuses = [...new Set(hosts.map(({ status }) => status))];
  const worstFirst = [...statuses.filter((one) => !isGreen(one)), ...statuses.filter(isGreen)];
  return worstFirst
    .map((status) => `${describeStatus(status)}: ${nameHosts(hosts.filter((one) => one.status === status))}`)
    .join('; ');
}

function nameHosts(hosts: readonly HostResult[]): string {
  const names = [...new Set(hosts.map(({ host }) => host))];
  const rest = names.length - MOST_NAMES;
  return [...names.slice(0, MOST_NAMES), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

/** The logs of the services that failed; the one that the error names comes first. */
const MOST_LOGS = 2;
const LOG_LINES = 20;

function describeFailure(result: Result): Failure | undefined {
  const { error } = result;
  if (error === undefined) return undefined;
  return {
    code: error.code,
    where: oneLine(placeCauses(error, result), 200),
    causes: manyLines(gatherCauses(error, result), 1_500),
    next: manyLines(error.hint ?? '', 800),
    logs: findLogs(result).slice(0, MOST_LOGS).map(toExcerpt),
  };
}

function toExcerpt({ app, host, logs }: HostResult): LogExcerpt {
  return {
    title: oneLine(`Last log lines of ${app} on ${host}`, 200),
    lines: logs.slice(-LOG_LINES).map((line) => oneLine(line, 300)),
  };
}

function listLinks({ runUrl, url }: Result): Link[] {
  return [...toLink('Run', runUrl), ...toLink(url?.replace(/^https?:\/\//, '') ?? '', url)];
}

const LONGEST_URL = 1_000;

/** An address that is none of the web's, or is too long for any medium, is left out. */
function toLink(label: string, address: string | null): Link[] {
  const url = address !== null && URL.canParse(address) ? new URL(address) : undefined;
  const isOfWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (url === undefined || !isOfWeb || url.href.length > LONGEST_URL) return [];
  return [{ label: oneLine(label, 100), url: url.href }];
}

/** Text on one line, without anything that a screen does not show. */
function oneLine(text: string, length: number): string {
  return cut(makeVisible(text.replace(/\s*[\r\n]+\s*|\t/g, ' ').trimEnd()), length);
}

function manyLines(text: string, length: number): string {
  return cut(
    text
      .trim()
      .split(/\r\n|\r|\n/)
      .map(makeVisible)
      .join('\n'),
    length,
  );
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, findCut(text, length - 1))}…`;
}
