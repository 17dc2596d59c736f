import type { Paint } from './paint';

/** A cell and, where it is coloured, how. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

const GAP = '  ';

/** The first row of a table. */
export function toHeader(texts: readonly string[], paint: Paint): Cell[] {
  return texts.map((text) => ({ text, paint: paint.dim }));
}

/** Columns of equal width for a terminal, one row a line, without spaces at the ends. */
export function layOutTable(rows: readonly (readonly (Cell | string)[])[]): string[] {
  const cells = rows.map((row) => row.map(toCell));
  const widths: number[] = [];
  for (const row of cells) {
    row.forEach(({ text }, column) => {
      widths[column] = Math.max(widths[column] ?? 0, measureWidth(text));
    });
  }
  return cells.map((row) =>
    row
      .map((cell, column) => renderCell(cell, column === row.length - 1 ? 0 : (widths[column] ?? 0)))
      .join(GAP)
      .trimEnd(),
  );
}

const WIDTH = 80;
const INDENT = '     ';

/**
 * A table where it fits a terminal. Else each row becomes a few lines: its first columns, which say what it is about, and
 * below them the others with their names, without those that say nothing.
 * @param titles how many columns say what a row is about
 */
export function layOutRows(header: readonly Cell[], rows: readonly Row[], titles: number): string[] {
  const table = layOutTable([header, ...rows]);
  const texts = [header, ...rows].map((row) => row.map((cell) => toCell(cell).text));
  const isNarrow = layOutTable(texts).every((line) => measureWidth(line) <= WIDTH);
  if (isNarrow) return table;
  const heads = layOutTable(rows.map((row) => row.slice(0, titles)));
  return rows.flatMap((row, index) => [heads[index] ?? '', ...layOutDetails(header, row, titles)]);
}

type Row = readonly (Cell | string)[];

function toCell(cell: Cell | string): Cell {
  return typeof cell === 'string' ? { text: cell } : cell;
}

function layOutDetails(header: readonly Cell[], row: Row, titles: number): string[] {
  const details = row.map(toCell).flatMap(({ text, paint }, column) => {
    const name = header[column]?.text ?? '';
    const isTold = column >= titles && text !== '' && text !== '–';
    return isTold ? [{ width: measureWidth(`${name} ${text}`), text: `${name} ${paint?.(text) ?? text}` }] : [];
  });
  const lines: { width: number; text: string }[] = [];
  for (const { width, text } of details) {
    const last = lines.at(-1);
    if (last === undefined || last.width + width + 2 > WIDTH) {
      lines.push({ width: INDENT.length + width, text: INDENT + text });
    } else {
      lines[lines.length - 1] = { width: last.width + width + 2, text: `${last.text}, ${text}` };
    }
  }
  return lines.map(({ text }) => text);
}

/** Parts with commas between them, on lines of a terminal's width; a part is not torn. */
export function wrapParts(parts: readonly string[]): string[] {
  const lines: string[] = [];
  for (const [index, part] of parts.entries()) {
    const text = index < parts.length - 1 ? `${part},` : part;
    const last = lines.at(-1);
    const isFit = last !== undefined && measureWidth(last) + 1 + measureWidth(text) <= WIDTH;
    if (isFit) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(`${INDENT}${text}`);
  }
  return lines;
}

/** Code points: near enough for names, ids and figures. */
export function measureWidth(text: string): number {
  return [...text].length;
}

function renderCell({ text, paint }: Cell, width: number): string {
  const padding = ' '.repeat(Math.max(0, width - measureWidth(text)));
  return (paint?.(text) ?? text) + padding;
}
