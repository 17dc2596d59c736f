import { createHmac, randomUUID } from 'node:crypto';
import type { NotifyEvent, WebhookNotifier } from '../config/notifiers/notifier';
import type { HostResult, Result } from '../report/result';
import { findCut } from '../report/text/visible';
import type { Secret } from '../shell/secret';
import { postJson, type Sending } from './http';
import type { Message, ReleaseNews } from './message';
import type { News } from './news';
import { spellPlain } from './plain-message';

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
  const { id, mode, environment, apps, version, revision, release, previousRelease, target, rollbackOf } = result;
  const { reason, actor, runId, runUrl, url, deploymentId, startedAt } = result;
  return {
    ...writeHead(message),
    ...{ id, mode, environment, version, revision, release, previousRelease, target, rollbackOf },
    ...{ reason, actor, runId, runUrl, url, deploymentId, startedAt },
    apps: apps.map((app) => ({ ...app, status: isOver ? app.status : null })),
    status: isOver ? result.status : null,
    endedAt: isOver ? result.endedAt : null,
    durationMs: isOver ? result.durationMs : null,
    deployed: isOver ? result.deployed : [],
    error: (isOver ? result.error : null) ?? null,
    hosts: result.hosts.map((host) => writeHost(host, isOver)),
  };
}

export function writeReleaseBody(message: Message, { title: _, ...news }: ReleaseNews): ReleaseBody {
  return { ...writeHead(message), ...news };
}

function writeHead(message: Message): WebhookHead {
  return { schemaVersion: 1, event: message.event, title: message.title, text: spellPlain(message) };
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

/**
 * Posts the JSON of a run. With a secret the body is signed as GitHub signs its webhooks: HMAC-SHA256 of its bytes in
 * hexadecimal. `deliveryId` and `sentAt` stand in the body, so that what is sent a second time can be told.
 */
export async function sendToWebhook(
  { body: news }: News,
  { address, secret, token, headers }: WebhookNotifier,
  secrets: ReadonlyMap<string, Secret>,
  sending: Sending,
): Promise<void> {
  const deliveryId = randomUUID();
  const body = JSON.stringify({ ...news, deliveryId, sentAt: new Date().toISOString() });
  const reveal = (name: string) => secrets.get(name)?.reveal() ?? '';
  const isNamed = 'secret' in address;
  await postJson(
    {
      url: isNamed ? reveal(address.secret) : address.url,
      headers: {
        ...headers,
        'x-bowline-event': news.event,
        'x-bowline-delivery': deliveryId,
        ...(token === undefined ? {} : { authorization: `Bearer ${reveal(token)}` }),
        ...(secret === undefined ? {} : { 'x-bowline-signature-256': `sha256=${sign(body, reveal(secret))}` }),
      },
      body,
      check: isNamed ? `the secret ${address.secret}` : 'the `url` of the webhook',
    },
    sending,
  );
}

function sign(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}
