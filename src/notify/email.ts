import { quoteAnswer } from '../http/answer';
import { type Sending, toSilence } from './http';
import type { Failure, Message } from './message';
import { NotifyError } from './notify-error';
import { renderPlain } from './plain-message';
import type { ChannelOf, Secrets, Sender } from './sender';
import { escapeHtml } from './telegram';

export interface Email {
  /** On one line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A message as a mail: the same in plain text and in HTML. */
export function renderEmail(message: Message): Email {
  // A title is of one line; what is left here would begin a header of its own.
  const subject = message.title.replace(/\s+/g, ' ').trim();
  return { subject, text: renderPlain(message), html: renderHtml(message) };
}

const STYLE = 'font-family:sans-serif;font-size:14px';
const PRE = 'background:#f4f4f4;padding:8px;white-space:pre-wrap;font-size:12px';

function renderHtml({ title, sentence, facts, failure, body, links }: Message): string {
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><td style="padding-right:12px">${escapeHtml(label)}</td><td>${escapeHtml(value)}</td></tr>`,
  );
  const ends = links.map(({ label, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`);
  const parts = [
    `<h3>${escapeHtml(title)}</h3>`,
    sentence === '' ? '' : `<p>${escapeHtml(sentence)}</p>`,
    failure === undefined ? '' : renderFailure(failure),
    rows.length === 0 ? '' : `<table>${rows.join('')}</table>`,
    body === '' ? '' : `<pre style="${PRE}">${escapeHtml(body)}</pre>`,
    ends.length === 0 ? '' : `<p>${ends.join(' · ')}</p>`,
  ];
  const inside = parts.filter((part) => part !== '').join('\n');
  return `<!doctype html>\n<html><head><meta charset="utf-8"></head><body style="${STYLE}">\n${inside}\n</body></html>\n`;
}

function renderFailure({ code, where, causes, next, logs }: Failure): string {
  const place = where === '' ? code : `${where} (${code})`;
  return [
    `<p><b>${escapeHtml(place)}</b><br>${escapeLines(causes)}</p>`,
    next === '' ? '' : `<p><b>Next:</b> ${escapeLines(next)}</p>`,
    ...logs.map(
      ({ title, lines }) => `<p>${escapeHtml(title)}</p><pre style="${PRE}">${escapeHtml(lines.join('\n'))}</pre>`,
    ),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function escapeLines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

/** Sends a mail over SMTP. A recipient that the server refuses is an error, also where it takes the others. */
export const sender: Sender<'email'> = {
  nameOf: ({ to }) => to.join(', '),
  secretsOf: ({ login }) => (login === undefined ? [] : [login.password]),
  isExact: true,
  load: loadMailer,
  async send({ message }, channel, secrets, sending) {
    const { createTransport } = await loadMailer();
    const mail = { ...addressMail(message, channel), signal: sending.signal };
    try {
      const { rejected } = await createTransport(describeTransport(channel, secrets)).sendMail(mail);
      if (rejected.length === 0) return;
      throw new NotifyError(`the server refused ${rejected.map(String).join(', ')}`, 'Check `to`.');
    } catch (error) {
      throw explain(error, channel, sending);
    }
  },
};

/** Late: what SMTP takes is large, and most have none. */
function loadMailer() {
  return import('nodemailer');
}

function addressMail(message: Message, { from, to }: ChannelOf<'email'>) {
  return {
    from,
    to: [...to],
    ...renderEmail(message),
    // Answers to it by a machine are not wanted (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Bowline-Event': message.event },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** The whole of it is bounded by the signal, so these times only have to be no shorter. */
const LONGEST_MS = 60_000;

function describeTransport({ host, port, security, login }: ChannelOf<'email'>, secrets: Secrets) {
  const times = { connectionTimeout: LONGEST_MS, greetingTimeout: LONGEST_MS, socketTimeout: LONGEST_MS };
  const auth = login && { user: login.user, pass: secrets.get(login.password)?.reveal() ?? '' };
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { minVersion: 'TLSv1.2' as const },
    // Without it a server that offers no login would get the mail without one.
    ...(auth === undefined ? {} : { auth, forceAuth: true }),
    ...times,
    socketCloseTimeout: 0,
  };
}

/** What nodemailer tells of a failure: its own code, and that of the system where there is one. */
interface MailFailure {
  readonly code?: string;
  readonly originalCode?: string;
  /** What the server said. */
  readonly response?: string;
}

function explain(error: unknown, { host, port, security, login }: ChannelOf<'email'>, sending: Sending): NotifyError {
  const server = `${host}:${port}`;
  const settings = `\`host\`, \`port\` and \`security\` (${server}, ${security})`;
  if (error instanceof NotifyError || sending.signal.aborted) return toSilence(error, settings, sending.signal);
  const { code = '', originalCode = code, response } = error as MailFailure;
  const said = response === undefined ? '' : `: ${quoteAnswer(sending.redact(response))}`;
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    return new NotifyError(`the login was refused${said}`, `Check \`user\` and the secret ${login?.password}.`);
  }
  if (code === 'EENVELOPE') return new NotifyError(`the server refused the addresses${said}`, 'Check `from` and `to`.');
  if (code === 'ETLS' && said !== '') return new NotifyError(`it does not offer STARTTLS${said}`, `Check ${settings}.`);
  if (said !== '') return new NotifyError(`the server refused the mail${said}`, `Ask who runs ${server}.`);
  const isOfTls = code === 'ETLS' && originalCode === code;
  return toSilence({ code: isOfTls ? 'ERR_TLS' : originalCode }, settings, sending.signal);
}
