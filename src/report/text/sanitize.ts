import type { Redactor } from './redact';
import { findCut, makeVisible } from './visible';

export interface LineDecoder {
  push(bytes: Uint8Array): void;
  /** Hands out the line that has no end yet; more may follow. */
  end(): void;
}

export interface LineDecoderOptions {
  /** In UTF-16 units, without the note; 4,096 when absent. */
  readonly maxLineLength?: number;
  /** Applied before a long line is cut, because in two pieces a secret would not be known again. */
  readonly redactor?: Pick<Redactor, 'redact' | 'longest'>;
}

/** At the end of a piece of a line that was too long. */
export const CUT_NOTE = ' [the line goes on]';

/**
 * Turns what a host prints into lines that can be shown: UTF-8 across chunks, with U+FFFD for what is none;
 * of a line that was written over with carriage returns the last state; visible characters only; an
 * endless line in pieces with a note. It holds at most one line's length and one chunk.
 */
export function createLineDecoder(onLine: (line: string) => void, options: LineDecoderOptions = {}): LineDecoder {
  const { maxLineLength = 4096, redactor } = options;
  const decoder = new TextDecoder('utf-8');
  // A secret that has only half arrived must not be cut off from its other half.
  const heldBack = redactor === undefined ? 0 : Math.max(0, redactor.longest - 1);
  let held = '';

  function emitLine(raw: string): void {
    const line = makeVisible(lastState(raw));
    onLine(line.length <= maxLineLength ? line : emitPieces(redactor?.redact(line) ?? line, maxLineLength));
  }

  /** Hands out all but the last `keep` characters, which are returned. */
  function emitPieces(text: string, keep: number): string {
    let rest = text;
    while (rest.length > keep) {
      const cut = findCut(rest, maxLineLength);
      onLine(rest.slice(0, cut) + CUT_NOTE);
      rest = rest.slice(cut);
    }
    return rest;
  }

  function shorten(): void {
    if (held.length <= maxLineLength + heldBack) return;
    const end = findCut(held, held.length);
    const text = makeVisible(lastState(held.slice(0, end)));
    const trailing = held[end - 1] === '\r' ? '\r' : '';
    held = emitPieces(redactor?.redact(text) ?? text, maxLineLength + heldBack) + trailing + held.slice(end);
  }

  return {
    push(bytes) {
      const lines = (held + decoder.decode(bytes, { stream: true })).split('\n');
      held = lines.pop() ?? '';
      for (const line of lines) emitLine(line);
      shorten();
    },
    end() {
      const line = held + decoder.decode();
      held = '';
      if (line !== '') emitLine(line);
    },
  };
}

/** What a terminal would show in the end of a line that was written over. */
function lastState(line: string): string {
  // Not by a regular expression, which would look at every run of returns from each of its places.
  let end = line.length;
  while (line[end - 1] === '\r') end -= 1;
  const start = end === 0 ? 0 : line.lastIndexOf('\r', end - 1) + 1;
  return start === 0 && end === line.length ? line : line.slice(start, end);
}

/** What the runner may pass over when it compares: spaces at the start, and characters without weight in .NET's collation. */
const GAP = String.raw`[\s\p{C}\p{M}]*`;
const COMMAND_START = new RegExp(`^(${GAP}:${GAP}):`, 'u');
const OLD_COMMAND = new RegExp(`(#${GAP}#${GAP})\\[`, 'gu');

/**
 * Makes a line from a host harmless for the Actions log and leaves it readable. The runner takes a line for
 * a command when it starts with `::` after its spaces, or when `##[` stands anywhere in it; one added
 * space ends both. It splits at `\r` as well as `\n`, so a line here never has either.
 *
 * `::stop-commands::` is not used: it would silence the log's own groups and masks too, which are interleaved with
 * what hosts print, and a process that dies between the two commands would leave it on.
 */
export function neutralise(line: string): string {
  // Most lines have neither character, and to make ready for them takes longer than to print.
  const visible = makeVisible(line);
  const plain = visible.includes(':') ? visible.replace(COMMAND_START, '$1 :') : visible;
  return plain.includes('#') ? plain.replace(OLD_COMMAND, '$1 [') : plain;
}

/** A text of any number of lines as one that is harmless. */
export function neutraliseText(text: string): string {
  return neutralise(
    text
      .trim()
      .split(/\s*[\r\n]+\s*/)
      .join(' '),
  );
}
