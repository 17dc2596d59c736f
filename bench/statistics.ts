/** What is left of a list of numbers: its middle, the middle half, and its ends. */
export interface Summary {
  readonly count: number;
  readonly median: number;
  readonly q1: number;
  readonly q3: number;
  readonly min: number;
  readonly max: number;
}

/** undefined for an empty list. */
export function summarize(values: readonly number[]): Summary | undefined {
  if (values.length === 0) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  return {
    count: sorted.length,
    median: quantile(sorted, 0.5),
    q1: quantile(sorted, 0.25),
    q3: quantile(sorted, 0.75),
    min: sorted[0] ?? 0,
    max: sorted.at(-1) ?? 0,
  };
}

/** Between two neighbours in proportion, as R's type 7 and most spreadsheets do; `sorted` must not be empty. */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

export interface Ratio {
  readonly ofMedians: number;
  /** Of each round by itself, which a machine that slows down for a while disturbs less. */
  readonly pairs: Summary;
}

/** Divides what was measured in the same round; rounds that lack one of the two are left out. */
export function divide(
  ours: readonly (number | undefined)[],
  theirs: readonly (number | undefined)[],
): Ratio | undefined {
  const pairs = ours.flatMap((own, round) => {
    const their = theirs[round];
    return own === undefined || their === undefined || their === 0 ? [] : [{ own, their }];
  });
  const own = summarize(pairs.map((pair) => pair.own));
  const their = summarize(pairs.map((pair) => pair.their));
  const ratios = summarize(pairs.map((pair) => pair.own / pair.their));
  if (own === undefined || their === undefined || ratios === undefined) return undefined;
  return { ofMedians: own.median / their.median, pairs: ratios };
}
