import { escapeMarkdown, renderTable } from '../markdown/markdown';
import type { ValidationRow } from '../rows';
import type { Paint } from '../text/paint';
import { neutraliseText } from '../text/sanitize';

/** What was looked at before the approval, each with what to do where it is wrong. */
export function renderValidation(rows: readonly ValidationRow[], paint: Paint): string[] {
  return rows.flatMap(({ ok, message, hint }) => {
    const text = neutraliseText(message);
    if (ok === true) return [paint.green(`✓ ${text}`)];
    if (ok === null) return [paint.yellow(`? ${text}`)];
    return [paint.red(`✗ ${text}`), ...(hint === null ? [] : [`  ${paint.bold('Next:')} ${neutraliseText(hint)}`])];
  });
}

export function renderValidationMarkdown(rows: readonly ValidationRow[]): string {
  const cells = rows.map(({ ok, message, hint }) => [
    `${ok === null ? '❔' : ok ? '✅' : '❌'} ${escapeMarkdown(message)}`,
    escapeMarkdown(hint ?? '–'),
  ]);
  return renderTable(['Finding', 'Next'], cells);
}
