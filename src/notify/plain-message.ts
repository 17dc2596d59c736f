import type { Failure, Message } from './message';

/** A message as plain text, for e-mail and for whoever reads a webhook. */
export function renderPlain({ title, sentence, facts, failure, body, links }: Message): string {
  const parts = [
    title,
    sentence,
    ...(failure === undefined ? [] : renderFailure(failure)),
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    body,
    links.map(({ label, url }) => `${label}: ${url}`).join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function renderFailure({ code, where, causes, next, logs }: Failure): string[] {
  return [
    [where === '' ? `${code}:` : `${where} (${code}):`, causes, ...(next === '' ? [] : [`Next: ${next}`])].join('\n'),
    ...logs.map(({ title, lines }) => [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n')),
  ];
}
