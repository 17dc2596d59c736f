import { createHmac, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Certificate, makeCertificate } from '../../fixtures/receivers/certificate';
import { type Receiver, startReceiver } from '../../fixtures/receivers/http-receiver';
import { readSlack, type SlackReceiver, startSlack } from '../../fixtures/receivers/slack';
import { type SmtpReceiver, startSmtp } from '../../fixtures/receivers/smtp';
import { parseTelegramHtml, startTelegram } from '../../fixtures/receivers/telegram';

/** Somebody on every channel, with the secrets that it takes to tell them. */
export interface Audience extends AsyncDisposable {
  readonly slack: SlackReceiver;
  readonly telegram: Receiver;
  readonly smtp: SmtpReceiver;
  readonly webhook: Receiver;
  readonly certificate: Certificate;
  /** As in `notify:`. */
  readonly notify: readonly Record<string, unknown>[];
  /** What a run needs in its environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Values that must be nowhere but in what is sent to prove who sends. */
  readonly secrets: readonly string[];
  /** The messages on each channel, in their order, as people read them. */
  readAll(): Readonly<Record<'slack' | 'telegram' | 'email' | 'webhook', readonly string[]>>;
  /** The events that the webhook was told of; each message of it must be signed. */
  events(): readonly string[];
  /** What any of them would have refused. */
  complaints(): readonly string[];
}

export async function gatherAudience(events?: readonly string[]): Promise<Audience> {
  const folder = mkdtempSync(join(tmpdir(), 'bowline-notify-'));
  const certificate = makeCertificate(folder);
  const random = () => randomBytes(12).toString('hex');
  const [slackToken, botToken, password, signature, bearer] = [
    random(),
    `123456:${random()}`,
    random(),
    random(),
    random(),
  ];
  const slack = await startSlack(slackToken);
  const telegram = await startTelegram(botToken, '-100123');
  const smtp = await startSmtp({ certificate, user: 'deploy@example.com', password });
  const webhook = await startReceiver(() => ({ status: 200, text: '' }));
  const only = events === undefined ? {} : { events };
  return {
    slack,
    telegram,
    smtp,
    webhook,
    certificate,
    notify: [
      { slack: { webhook: 'SLACK_URL' }, ...only },
      { telegram: { token: 'BOT_TOKEN', chat: '-100123', api: telegram.url }, ...only },
      { email: { ...mailSettings(smtp.port), password: 'SMTP_PASSWORD' }, ...only },
      { webhook: { url: `${webhook.url}/hook`, secret: 'HOOK_SECRET', token: 'HOOK_TOKEN' }, ...only },
    ],
    env: {
      SLACK_URL: slack.webhook,
      BOT_TOKEN: botToken,
      SMTP_PASSWORD: password,
      HOOK_SECRET: signature,
      HOOK_TOKEN: bearer,
      NODE_EXTRA_CA_CERTS: certificate.path,
    },
    secrets: [slack.webhook, slackToken, botToken, password, signature, bearer],
    readAll: () => ({
      slack: slack.received.map(({ body }) => readSlack(body)),
      telegram: telegram.received.map(({ body }) => parseTelegramHtml(String(body.text))),
      email: smtp.mails.map(({ headers, text }) => `${headers.get('subject')?.join()}\n${text}`),
      webhook: webhook.received.map(({ body }) => String(body.text)),
    }),
    events: () => webhook.received.map((request) => requireSigned(request, signature, bearer)),
    complaints: () => [slack, telegram, webhook].flatMap(({ complaints }) => complaints),
    async [Symbol.asyncDispose]() {
      for (const one of [slack, telegram, smtp, webhook]) await one[Symbol.asyncDispose]();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Of an account on the mail server; `password` is left to the test. */
export function mailSettings(port: number): Record<string, unknown> {
  const from = 'Bowline <deploy@example.com>';
  return { host: '127.0.0.1', port, user: 'deploy@example.com', from, to: ['ops@example.com', 'on-call@example.com'] };
}

function requireSigned({ raw, headers, body }: Receiver['received'][number], secret: string, bearer: string): string {
  const expected = `sha256=${createHmac('sha256', secret).update(raw).digest('hex')}`;
  if (headers['x-bowline-signature-256'] !== expected) throw new Error('the signature is wrong');
  if (headers.authorization !== `Bearer ${bearer}`) throw new Error('the token is wrong');
  return String(body.event);
}
