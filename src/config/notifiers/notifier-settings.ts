import type { AppContext } from '../app-context';
import { isUnfilled } from '../filling/filling';
import type { Path } from '../locations';
import { BUILT_IN_EMAIL, BUILT_IN_NOTIFIER, BUILT_IN_TELEGRAM } from '../schema/defaults';
import type { NotifierSettings } from '../schema/notify';
import { checkHostName } from '../targets/addresses';
import { checkUrl } from '../targets/url';
import { toMs } from '../units';
import type { Channel, EmailNotifier, Notifier, WebhookNotifier } from './notifier';

/** Who is told of an app's runs, with what is wrong with their settings told. */
export function buildNotifiers(subject: AppContext): readonly Notifier[] {
  return (subject.settings.notify || []).flatMap((settings, index) => {
    const channel = buildChannel(settings, { subject, path: ['notify', index] });
    const { events = BUILT_IN_NOTIFIER.events, timeout = BUILT_IN_NOTIFIER.timeout } = settings;
    return channel ? [{ channel, events, timeoutMs: toMs(timeout) }] : [];
  });
}

/** A notifier in its list. */
interface Place {
  readonly subject: AppContext;
  readonly path: Path;
}

function buildChannel(settings: NotifierSettings, place: Place): Channel | undefined {
  const { slack, telegram, email, webhook } = settings;
  if (slack) return { kind: 'slack', ...slack };
  if (telegram) return buildTelegram(telegram, place);
  if (email) return buildEmail(email, place);
  return webhook && buildWebhook(webhook, place);
}

const CHAT = /^(?:-?\d+|@[A-Za-z]\w{3,})$/;

function buildTelegram(settings: NonNullable<NotifierSettings['telegram']>, { subject, path }: Place): Channel {
  const { token, chat, thread, api = BUILT_IN_TELEGRAM.api } = settings;
  if (!isUnfilled(chat) && !CHAT.test(chat)) {
    subject.say([...path, 'telegram', 'chat'], `\`${chat}\` is not a chat`, 'Write its id, or @name of a channel.');
  }
  checkUrl(subject, [...path, 'telegram', 'api'], api);
  return { kind: 'telegram', token, chat, thread, api: api.replace(/\/+$/, '') };
}

const PORTS = { starttls: 587, tls: 465, none: 25 } as const;

function buildEmail(settings: NonNullable<NotifierSettings['email']>, place: Place): EmailNotifier {
  const { host, security = BUILT_IN_EMAIL.security, port = PORTS[security], user, password, from, to } = settings;
  const { subject } = place;
  const path = [...place.path, 'email'];
  const complaint = isUnfilled(host) ? undefined : checkHostName(host);
  if (complaint) subject.say([...path, 'host'], `\`${host}\` ${complaint}`, 'Write its name in DNS or its IP address.');
  checkLogin(settings, place);
  checkMailbox(subject, [...path, 'from'], from);
  for (const [index, one] of to.entries()) checkMailbox(subject, [...path, 'to', index], one);
  const login = user === undefined || password === undefined ? undefined : { user, password };
  return { kind: 'email', host, port, security, login, from, to };
}

function checkLogin(
  { user, password, security }: NonNullable<NotifierSettings['email']>,
  { subject, path }: Place,
): void {
  const lone = user === undefined ? 'password' : 'user';
  const other = lone === 'user' ? 'password' : 'user';
  if ((user === undefined) !== (password === undefined)) {
    subject.sayOfKey([...path, 'email', lone], `\`${lone}\` stands here without \`${other}\``, `Add \`${other}\`.`);
  }
  if (password === undefined || security !== 'none') return;
  const hint = 'Use `starttls` or `tls`, or remove `user` and `password`.';
  subject.say([...path, 'email', 'security'], 'a password is not sent over a connection that is not encrypted', hint);
}

/** `ops@example.com` or `Ops <ops@example.com>`; what else mail knows is refused, several addresses in one above all. */
const MAILBOX =
  /^(?:[^\p{Cc}<>@,;:"\\]*<[^\p{Cc}\s<>@,;:"]+@[^\p{Cc}\s<>@,;:/]+>|[^\p{Cc}\s<>@,;:"]+@[^\p{Cc}\s<>@,;:/]+)$/u;

function checkMailbox(subject: AppContext, path: Path, mailbox: string): void {
  if (isUnfilled(mailbox) || MAILBOX.test(mailbox)) return;
  subject.say(path, `\`${mailbox}\` is not one address of e-mail`, 'Write ops@example.com or Ops <ops@example.com>.');
}

/** Headers that are Bowline's or the connection's own. */
const OWN_HEADER = /^(?:content-(?:type|length)|host|connection|transfer-encoding|user-agent|x-bowline-.*)$/i;

function buildWebhook(settings: NonNullable<NotifierSettings['webhook']>, place: Place): WebhookNotifier | undefined {
  const { url, webhook, secret, token, headers = {} } = settings;
  const path = [...place.path, 'webhook'];
  if (url !== undefined) checkUrl(place.subject, [...path, 'url'], url);
  for (const [name, value] of Object.entries(headers)) checkHeader(name, value, settings, place);
  if (url !== undefined) return { kind: 'webhook', address: { url }, secret, token, headers };
  if (webhook !== undefined) return { kind: 'webhook', address: { secret: webhook }, secret, token, headers };
  return undefined;
}

function checkHeader(
  name: string,
  value: string,
  { token }: NonNullable<NotifierSettings['webhook']>,
  { subject, path }: Place,
): void {
  const at = [...path, 'webhook', 'headers', name];
  if (OWN_HEADER.test(name) || (token !== undefined && /^authorization$/i.test(name))) {
    subject.sayOfKey(at, `\`${name}\` is a header that Bowline sets itself`, 'Remove it.');
  }
  if (!/^[\t\x20-\x7e]*$/.test(value)) {
    subject.say(at, `the value of \`${name}\` has characters that a header cannot hold`, 'Use ASCII on one line.');
  }
}

/** Notifiers of several apps, each told once: of two that are the same but for their events, the events of both. */
export function combineNotifiers(all: readonly Notifier[]): readonly Notifier[] {
  const combined = new Map<string, Notifier>();
  for (const one of all) {
    const key = JSON.stringify(one.channel);
    const known = combined.get(key) ?? one;
    const events = [...new Set([...known.events, ...one.events])];
    combined.set(key, { ...known, events, timeoutMs: Math.max(known.timeoutMs, one.timeoutMs) });
  }
  return [...combined.values()];
}
