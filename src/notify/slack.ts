import { fitEscaped, fitLastLines, fitLines } from './fitting';
import { postJson } from './http';
import type { Failure, Link, LogExcerpt, Message } from './message';
import { checkAddress } from './secret-forms';
import type { Sender } from './sender';

/** What an incoming webhook takes. */
export interface SlackPayload {
  /** Stands in notifications, and where blocks are not known. */
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

export type SlackBlock =
  | { readonly type: 'section'; readonly text: SlackText }
  | { readonly type: 'context'; readonly elements: readonly SlackText[] };

/** `verbatim` keeps Slack from making links and mentions of plain text. */
export interface SlackText {
  readonly type: 'mrkdwn';
  readonly text: string;
  readonly verbatim: true;
}

/** Of one text object; Slack refuses the whole message otherwise. */
const MOST = 3_000;

/** A message as blocks of Slack; there are never more than eight. */
export function renderSlack({ title, sentence, facts, failure, body, links }: Message): SlackPayload {
  const lines = facts.map(({ label, value }) => `*${label}:* ${fitEscaped(value, 800, escapeSlack)}`);
  const texts = [
    [`*${fitEscaped(title, 1_000, escapeSlack)}*`, fitEscaped(sentence, 1_000, escapeSlack)].filter(Boolean).join('\n'),
    ...(failure === undefined ? [] : [renderFailure(failure), ...failure.logs.map(renderLog)]),
    fitLines(lines, MOST),
    fitEscaped(body, MOST, escapeSlack),
  ];
  const ends = links.map(renderLink).filter((link) => link.length <= MOST);
  return {
    text: fitEscaped(title, MOST, escapeSlack),
    blocks: [
      ...texts.filter((text) => text !== '').map((text) => ({ type: 'section' as const, text: toText(text) })),
      ...(ends.length === 0 ? [] : [{ type: 'context' as const, elements: ends.map(toText) }]),
    ],
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** All that has a meaning of its own: mentions, links and special commands stand in angle brackets. */
export function escapeSlack(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '');
}

function toText(text: string): SlackText {
  return { type: 'mrkdwn', text, verbatim: true };
}

function renderFailure({ code, where, causes, next }: Failure): string {
  const place = where === '' ? code : `${where} (${code})`;
  return [
    `*${fitEscaped(place, 400, escapeSlack)}*`,
    fitEscaped(causes, 1_500, escapeSlack),
    ...(next === '' ? [] : [`*Next:* ${fitEscaped(next, 900, escapeSlack)}`]),
  ].join('\n');
}

/** No line can end the block of code: between backticks stands a character that nobody sees. */
function renderLog({ title, lines }: LogExcerpt): string {
  const head = fitEscaped(title, 400, escapeSlack);
  const fenced = lines.map((line) => line.replace(/`(?=`)/g, '`\u200b'));
  return `${head}\n\`\`\`\n${fitLastLines(fenced, MOST - head.length - 10, escapeSlack)}\n\`\`\``;
}

function renderLink({ label, url }: Link): string {
  const address = escapeSlack(url.replace(/[<>|]/g, encodeURIComponent));
  return `<${address}|${fitEscaped(label.replaceAll('|', '¦'), 300, escapeSlack)}>`;
}

/** Sends a message to an incoming webhook of Slack. */
export const sender: Sender<'slack'> = {
  nameOf: ({ webhook }) => webhook,
  secretsOf: ({ webhook }) => [webhook],
  checkForms: ({ webhook }, secrets) => checkAddress(webhook, secrets),
  async send({ message }, { webhook }, secrets, sending) {
    const url = secrets.get(webhook)?.reveal() ?? '';
    await postJson({ url, body: JSON.stringify(renderSlack(message)), check: `the secret ${webhook}` }, sending);
  },
};
