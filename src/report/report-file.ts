import { type Result, result as schema } from './result';

/**
 * The text of `report.json`. A result that does not match its schema is a fault of Bowline and no reason to lose it.
 * @returns the text, and what to warn about
 */
export function writeReport(result: Result): { readonly text: string; readonly problem: string | undefined } {
  const parsed = schema.safeParse(result, { jitless: true });
  const [issue] = parsed.success ? [] : parsed.error.issues;
  const problem =
    issue === undefined
      ? undefined
      : `report.json does not match its schema at ${issue.path.join('.') || 'its root'}: ${issue.message}`;
  return { text: `${JSON.stringify(result, null, 2)}\n`, problem };
}
