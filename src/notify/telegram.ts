import { quoteAnswer } from '../http/answer';
import { fitEscaped, fitLastLines, fitLines } from './fitting';
import { postJson } from './http';
import type { Failure, Message } from './message';
import { NotifyError } from './notify-error';
import { checkForm } from './secret-forms';
import type { Sender } from './sender';

/** Telegram counts what is left when tags and escapes are read; this counts them too, which is never too little. */
const MOST = 4_096;

/** A message as the HTML that Telegram takes, in at most 4,096 UTF-16 units. */
export function renderTelegram(message: Message): string {
  let room = MOST;
  /** What is made first gets its place first. */
  const claim = (make: (room: number) => string): string => {
    const part = make(Math.max(0, room - 2));
    if (part !== '') room -= part.length + 2;
    return part;
  };
  const { title, sentence, facts, failure, body, links } = message;
  const head = claim((most) => tag('b', title, Math.min(most, 400)));
  const ends = links.map(({ label, url }) => claim((most) => renderLink(label, url, Math.min(most, 1_200))));
  const why = failure === undefined ? '' : claim((most) => renderFailure(failure, most));
  const lead = claim((most) => fitEscaped(sentence, Math.min(most, 400), escapeHtml));
  const lines = facts.map(({ label, value }) => `<b>${label}:</b> ${fitEscaped(value, 300, escapeHtml)}`);
  const known = claim((most) => fitLines(lines, most));
  const logs = (failure?.logs ?? []).map(({ title: name, lines: log }) => claim((most) => renderLog(name, log, most)));
  const rest = claim((most) => fitEscaped(body, most, escapeHtml));
  const parts = [[head, lead].filter(Boolean).join('\n'), why, ...logs, known, rest, ends.filter(Boolean).join(' · ')];
  return parts.filter((part) => part !== '').join('\n\n');
}

export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? '',
  );
}

/** Empty where not even some of the text fits. */
function tag(name: 'b' | 'pre', text: string, most: number): string {
  const around = `<${name}></${name}>`.length;
  return most < around + 10 ? '' : `<${name}>${fitEscaped(text, most - around, escapeHtml)}</${name}>`;
}

function renderFailure({ code, where, causes, next }: Failure, most: number): string {
  const parts = [
    tag('b', where === '' ? code : `${where} (${code})`, 300),
    fitEscaped(causes, 1_200, escapeHtml),
    ...(next === '' ? [] : [`<b>Next:</b> ${fitEscaped(next, 600, escapeHtml)}`]),
  ];
  return fitLines(parts, most);
}

function renderLog(title: string, lines: readonly string[], most: number): string {
  const head = fitEscaped(title, 300, escapeHtml);
  const room = most - head.length - '\n<pre></pre>'.length;
  return room < 40 ? '' : `${head}\n<pre>${fitLastLines(lines, room, escapeHtml)}</pre>`;
}

function renderLink(label: string, url: string, most: number): string {
  const link = `<a href="${escapeHtml(url)}">${fitEscaped(label, 200, escapeHtml)}</a>`;
  return link.length > most ? '' : link;
}

const BOT_TOKEN = { pattern: /^\d+:[\w-]+$/, what: 'the token of a bot, such as 123456:ABC-DEF' };

/** Sends a message to a chat by the method sendMessage of Telegram's Bot API. */
export const sender: Sender<'telegram'> = {
  nameOf: ({ chat }) => chat,
  secretsOf: ({ token }) => [token],
  checkForms: ({ token }, secrets) => checkForm(token, secrets, BOT_TOKEN),
  async send({ message }, { token, chat, thread, api }, secrets, sending) {
    const body = JSON.stringify({
      chat_id: chat,
      ...(thread === undefined ? {} : { message_thread_id: thread }),
      text: renderTelegram(message),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    });
    const url = `${api}/bot${secrets.get(token)?.reveal() ?? ''}/sendMessage`;
    const check = `the secret ${token} and the chat ${chat}`;
    const readText = await postJson({ url, body, check }, sending);
    const text = await readText();
    if (/"ok"\s*:\s*true/.test(text)) return;
    throw new NotifyError(`it answers without "ok": ${quoteAnswer(text)}`, `Check ${check}.`);
  },
};
