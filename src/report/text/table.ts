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
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)));
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

/** Code points: near enough for names, ids and figures. */
export function measureWidth(text: string): number {
  return [...text].length;
}

function renderCell({ text, paint }: Cell, width: number): string {
  const padding = ' '.repeat(Math.max(0, width - measureWidth(text)));
  return (paint?.(text) ?? text) + padding;
}
