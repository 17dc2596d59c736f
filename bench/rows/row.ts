import type { Experiment } from '../experiment';
import type { Sizes } from '../sizes';
import type { Tools } from '../tools';

/** What every row is made from. */
export interface RowContext {
  /** A folder of its own, which is removed after it. */
  readonly base: string;
  readonly sizes: Sizes;
  readonly tools: Tools;
  /** The Node that Bowline runs with. */
  readonly node: string;
  /** Bowline, as `dist/` was when the bench began: nothing that is built meanwhile gets into it. */
  readonly bundle: string;
}

/** A row and how it is set up; `use` is called once everything is there. */
export interface Row {
  readonly id: string;
  perform<T>(context: RowContext, use: (experiment: Experiment) => Promise<T>): Promise<T>;
}
