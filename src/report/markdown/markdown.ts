import { makeVisible } from '../text/visible';

/**
 * Any text as plain text of GitHub's Markdown, on one line: no markup, HTML, table cell, formula, mention, issue
 * or link comes out of it. Line breaks become `<br>`.
 */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .split(/\r\n|\r|\n/)
    .map(escapeLine)
    .join('<br>');
}

function escapeLine(line: string): string {
  return makeVisible(line)
    .replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '')
    .replace(/[\\`*_~[\]$!]/g, '\\$&')
    .replaceAll('|', '&vert;')
    .replace(/(#|gh-)(?=\p{N})/giu, '$1&ZeroWidthSpace;')
    .replace(/@(?=\S)/g, '@&ZeroWidthSpace;')
    .replace(/:(?=\/\/)/g, '&colon;')
    .replace(/(mailto|xmpp):/gi, '$1&colon;')
    .replace(/(www)\./gi, '$1&period;')
    .replace(/^(\s*)([-+=#])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}

/** A name or an id in the type of code; null is a dash. */
export function renderCode(text: string | null): string {
  if (text === null || text === '') return '–';
  return /^[\w.:/-]+$/.test(text) ? `\`${text}\`` : `<code>${escapeMarkdown(text)}</code>`;
}

/** Lines from a host, in a fence that none of them can close. */
export function fenceLines(lines: readonly string[]): string {
  const visible = lines.map(makeVisible);
  const longestRun = Math.max(0, ...(visible.join('\n').match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longestRun + 1));
  return [`${fence}text`, ...visible, fence].join('\n');
}

/** A link; an address that is none of the web's is left as text. */
export function renderLink(label: string, address: string): string {
  const url = readWebAddress(address);
  if (url === undefined) return escapeMarkdown(address);
  return `[${escapeMarkdown(label)}](${url.replace(/[()|`\\]/g, encodeSign)})`;
}

/** A link to an issue or a pull request by its number, which in a link is not one of GitHub's own making. */
export function renderReference(number: number, address: string): string {
  return renderLink('', address).replace(/^\[\]/, `[#${number}]`);
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

function readWebAddress(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** A table; cells are Markdown already. Without rows there is none. */
export function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Content under a title that can be folded away; the title is Markdown already. */
export function foldMarkdown(title: string, content: string, isOpen = false): string {
  return `<details${isOpen ? ' open' : ''}><summary>${title}</summary>\n\n${content}\n\n</details>`;
}
