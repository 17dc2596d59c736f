/** What a host answered to one piece of code, under the keys of that code alone. */
export interface Facts {
  /** What a line `bw FACT PREFIX.key value` said last. */
  read(key: string): string | undefined;
  /** What `bw_text PREFIX.key` said. */
  readText(key: string): string | undefined;
}
