import { type Annotation, toAnnotations } from './annotations';
import { renderSummary } from './markdown/summary';
import { toCommandOutputs, toOutputs } from './outputs';
import { redactResult } from './redact-result';
import type { Result } from './result';
import { renderTerminal } from './terminal';
import type { Paint } from './text/paint';
import type { Redactor } from './text/redact';

/** Where a result goes. The command line has no outputs, summary and annotations; what is missing is not written. */
export interface Sinks {
  readonly setOutput?: (name: string, value: string) => void;
  readonly writeSummary?: (markdown: string) => Promise<void>;
  readonly annotate?: (annotation: Annotation) => void;
  readonly writeFile?: (path: string, text: string) => Promise<void>;
  /** Tells those who are elsewhere; takes its time. */
  readonly notify?: (result: Result) => Promise<void>;
  /** Prints whole lines for people. */
  readonly print?: (text: string) => void;
  /** Takes what could not be written; the run ends as it would have without. */
  readonly warn: (text: string) => void;
}

export interface ReportOptions {
  readonly sinks: Sinks;
  readonly redactor?: Pick<Redactor, 'redact'>;
  /** Where `report.json` goes; null writes none. */
  readonly reportPath: string | null;
  readonly paint?: Paint;
}

/**
 * Tells everybody the same: file, outputs, summary, notifications, the end of the log and, as its last lines, the
 * annotations.
 * A summary or a file that cannot be written is only warned about.
 * @returns the result as it was told, without secrets
 */
export async function report(result: Result, { sinks, redactor, reportPath, paint }: ReportOptions): Promise<Result> {
  const told = redactor === undefined ? result : redactResult(result, redactor);
  const isWritten = await writeReport(told, reportPath, sinks);
  const outputs = { ...toCommandOutputs(told), ...toOutputs(told, isWritten ? reportPath : null) };
  for (const [name, value] of Object.entries(outputs)) {
    sinks.setOutput?.(name, value);
  }
  await attempt('the summary', sinks, async () => sinks.writeSummary?.(renderSummary(told)));
  await attempt('the notifications', sinks, async () => sinks.notify?.(told));
  const { annotate } = sinks;
  // An annotation prints the reason itself, and the command line its lists: once is enough.
  const isAction = annotate !== undefined;
  sinks.print?.(
    renderTerminal(told, { hasReason: !isAction, hasLists: isAction, ...(paint === undefined ? {} : { paint }) }),
  );
  if (annotate !== undefined) for (const annotation of toAnnotations(told)) annotate(annotation);
  return told;
}

async function writeReport(result: Result, path: string | null, sinks: Sinks): Promise<boolean> {
  const { writeFile } = sinks;
  if (path === null || writeFile === undefined) return false;
  // Its schema takes a while to build, and the command line writes no file.
  const { writeReport } = await import('./report-file');
  const { text, problem } = writeReport(result);
  if (problem !== undefined) sinks.warn(problem);
  return attempt(path, sinks, () => writeFile(path, text));
}

async function attempt(what: string, { warn }: Sinks, write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    warn(`${what} could not be written: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}
