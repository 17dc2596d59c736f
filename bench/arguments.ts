import { parseArgs } from 'node:util';

export interface BenchArguments {
  readonly isQuick: boolean;
  /** Rows by id; empty is all. */
  readonly only: readonly string[];
  readonly rounds: number | undefined;
  readonly mayInstall: boolean;
  readonly withProfiles: boolean;
  /** Where the JSON goes; undefined is the place of its size. */
  readonly out: string | undefined;
  /** Writes the page from the JSON that is there, and measures nothing. */
  readonly isPageOnly: boolean;
  readonly isHelp: boolean;
}

export const USAGE = `npm run bench [-- OPTIONS]

  --only ROW      only this row; may be given again. Rows that are not measured stay as they were
  --quick         small sizes, to see that everything runs; writes no page
  --rounds N      so many rounds in every row
  --out FILE      where the JSON goes; bench/results.json, or .cache/bench/quick.json
  --page          writes docs/performance.md and docs/performance/ from the JSON that is there
  --no-install    installs no peer that is missing
  --no-profile    takes no profiles
`;

/** @throws TypeError for what is not known */
export function parseArguments(argv: readonly string[]): BenchArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      out: { type: 'string' },
      page: { type: 'boolean', default: false },
      'no-install': { type: 'boolean', default: false },
      'no-profile': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const rounds = values.rounds === undefined ? undefined : Number(values.rounds);
  if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0)) {
    throw new TypeError(`--rounds is ${values.rounds}, not a number above 0`);
  }
  return {
    isQuick: values.quick,
    only: values.only.flatMap((ids) => ids.split(',')),
    rounds,
    mayInstall: !values['no-install'],
    withProfiles: !values['no-profile'],
    out: values.out,
    isPageOnly: values.page,
    isHelp: values.help,
  };
}
