import type { NotifyEvent } from '../config/notifiers/notifier';
import type { HostResult, Result } from '../report/result';
import { findCut } from '../report/text/visible';
import { describeEnd, describeRelease, describeStart, type Message, type ReleaseNews } from './message';
import { renderPlain } from './plain-message';

/** What is told, for people and for programs. */
export interface News {
  readonly message: Message;
  readonly body: RunBody | ReleaseBody;
}

/** A run that begins to change hosts. */
export function newsOfStart(result: Result): News {
  const message = describeStart(result);
  return { message, body: writeRunBody(message, result) };
}

/** A run that is over. */
export function newsOfEnd(result: Result): News {
  const message = describeEnd(result);
  return { message, body: writeRunBody(message, result) };
}

/** A version that was published. */
export function newsOfRelease(news: ReleaseNews): News {
  const message = describeRelease(news);
  return { message, body: writeReleaseBody(message, news) };
}

/** What every body has. The rest has the names and the kinds of `report.json`. */
interface WebhookHead {
  readonly schemaVersion: 1;
  readonly event: NotifyEvent;
  readonly title: string;
  /** The whole message in plain text. */
  readonly text: string;
}

type RunPart = Pick<
  Result,
  | 'id'
  | 'mode'
  | 'environment'
  | 'version'
  | 'revision'
  | 'dirty'
  | 'release'
  | 'previousRelease'
  | 'target'
  | 'rollbackOf'
  | 'reason'
  | 'actor'
  | 'runId'
  | 'runUrl'
  | 'url'
  | 'deploymentId'
  | 'startedAt'
>;

type AppPart = Omit<Result['apps'][number], 'status'> & { readonly status: Result['apps'][number]['status'] | null };

/** null while the run goes on. */
interface Ending {
  readonly status: Result['status'] | null;
  readonly endedAt: string | null;
  readonly durationMs: number | null;
  readonly deployed: readonly string[];
  readonly error: Result['error'] | null;
  readonly apps: readonly AppPart[];
  readonly stages: Result['stages'];
}

export interface WebhookHost extends Pick<HostResult, 'app' | 'host' | 'release' | 'previousRelease'> {
  readonly status: HostResult['status'] | null;
  /** Those that did not pass. */
  readonly checks: readonly Pick<HostResult['checks'][number], 'name' | 'ok' | 'detail'>[];
  /** The last lines of its service. */
  readonly logs: readonly string[];
}

export type RunBody = WebhookHead & RunPart & Ending & { readonly hosts: readonly WebhookHost[] };

export type ReleaseBody = WebhookHead & Omit<ReleaseNews, 'title'>;

const LOG_LINES = 20;
const LINE_LENGTH = 500;

/** The JSON of a run: what its report has, without steps and with the last of its logs. */
export function writeRunBody(message: Message, result: Result): RunBody {
  const isOver = message.event !== 'started';
  const { id, mode, environment, apps, version, revision, dirty, release, previousRelease, target, rollbackOf } =
    result;
  const { reason, actor, runId, runUrl, url, deploymentId, startedAt } = result;
  return {
    ...writeHead(message),
    ...{ id, mode, environment, version, revision, release, previousRelease, target, rollbackOf },
    ...(dirty ? { dirty } : {}),
    ...{ reason, actor, runId, runUrl, url, deploymentId, startedAt },
    apps: apps.map((app) => ({ ...app, status: isOver ? app.status : null })),
    status: isOver ? result.status : null,
    endedAt: isOver ? result.endedAt : null,
    durationMs: isOver ? result.durationMs : null,
    deployed: isOver ? result.deployed : [],
    error: (isOver ? result.error : null) ?? null,
    stages: isOver ? result.stages : [],
    hosts: result.hosts.map((host) => writeHost(host, isOver)),
  };
}

export function writeReleaseBody(message: Message, { title: _, ...news }: ReleaseNews): ReleaseBody {
  return { ...writeHead(message), ...news };
}

function writeHead(message: Message): WebhookHead {
  return { schemaVersion: 1, event: message.event, title: message.title, text: renderPlain(message) };
}

function writeHost({ app, host, status, release, previousRelease, checks, logs }: HostResult, isOver: boolean) {
  return {
    app,
    host,
    status: isOver ? status : null,
    release,
    previousRelease,
    checks: checks.filter(({ ok }) => ok !== true).map(({ name, ok, detail }) => ({ name, ok, detail })),
    logs: isOver ? logs.slice(-LOG_LINES).map((line) => line.slice(0, findCut(line, LINE_LENGTH))) : [],
  };
}
