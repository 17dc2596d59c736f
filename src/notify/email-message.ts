import type { Failure, Message } from './message';
import { spellPlain } from './plain-message';
import { escapeHtml } from './telegram-message';

export interface Email {
  /** On one line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** A message as a mail: the same in plain text and in HTML. */
export function spellEmail(message: Message): Email {
  // A title is of one line; what is left here would begin a header of its own.
  const subject = message.title.replace(/\s+/g, ' ').trim();
  return { subject, text: spellPlain(message), html: spellHtml(message) };
}

const STYLE = 'font-family:sans-serif;font-size:14px';
const PRE = 'background:#f4f4f4;padding:8px;white-space:pre-wrap;font-size:12px';

function spellHtml({ title, sentence, facts, failure, body, links }: Message): string {
  const rows = facts.map(
    ({ label, value }) =>
      `<tr><td style="padding-right:12px">${escapeHtml(label)}</td><td>${escapeHtml(value)}</td></tr>`,
  );
  const ends = links.map(({ label, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`);
  const parts = [
    `<h3>${escapeHtml(title)}</h3>`,
    sentence === '' ? '' : `<p>${escapeHtml(sentence)}</p>`,
    failure === undefined ? '' : spellFailure(failure),
    rows.length === 0 ? '' : `<table>${rows.join('')}</table>`,
    body === '' ? '' : `<pre style="${PRE}">${escapeHtml(body)}</pre>`,
    ends.length === 0 ? '' : `<p>${ends.join(' · ')}</p>`,
  ];
  const inside = parts.filter((part) => part !== '').join('\n');
  return `<!doctype html>\n<html><head><meta charset="utf-8"></head><body style="${STYLE}">\n${inside}\n</body></html>\n`;
}

function spellFailure({ code, where, causes, next, logs }: Failure): string {
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
