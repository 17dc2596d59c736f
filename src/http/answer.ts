import { findCut, makeVisible } from '../report/text/visible';

const LONGEST_QUOTE = 200;

/** The beginning of an answer, which may have no end; one that breaks off ends there. */
export async function readBeginning({ body }: Response, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body ?? []) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= mostBytes) break;
    }
  } catch {
    // Whoever parses it finds out; for a refusal the status says enough.
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What the other side said, short and on one line. Secrets in it have to be hidden before. */
export function quoteAnswer(text: string): string {
  const line = makeVisible(text.replace(/\s+/g, ' ').trim());
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, findCut(line, LONGEST_QUOTE - 1))}…`;
}
