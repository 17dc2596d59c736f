import type { InstallRow } from '../install-row';
import { escapeMarkdown, fenceLines, foldMarkdown } from '../markdown/markdown';
import type { Paint } from '../text/paint';
import { neutralise, neutraliseText } from '../text/sanitize';

/** Texts to copy onto hosts, as they are. */
export function renderInstalls(rows: readonly InstallRow[], paint: Paint): string[] {
  return rows.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    paint.bold(neutraliseText(describeInstall(row))),
    `  ${neutraliseText(row.how)}`,
    '',
    ...row.text.trimEnd().split('\n').map(neutralise),
  ]);
}

export function renderInstallsMarkdown(rows: readonly InstallRow[]): string {
  return rows
    .map((row) =>
      foldMarkdown(
        escapeMarkdown(describeInstall(row)),
        `${escapeMarkdown(row.how)}\n\n${fenceLines(row.text.trimEnd().split('\n'))}`,
      ),
    )
    .join('\n\n');
}

function describeInstall({ app, hosts, what }: InstallRow): string {
  return `${hosts.join(', ')} › ${app}: to install once: ${what}`;
}
