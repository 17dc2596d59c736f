import { lines, type Sh, sh } from '../shell/sh';

/** What a release was made of when it became whole, below its folder. */
export const LISTING = '.bowline/listing';
/** What of it had arrived before anything ran in it; absent where nothing did. */
export const ARRIVED = '.bowline/arrived';

/** What a find that knows -printf tells of each file. No path has a `//` of its own, so a line is known by it. */
const FIELDS = '%y:%m %i %C@ %T@ %s %U:%G %p';
/** The same of stat: `%N` is the name, and behind an arrow where a link leads. */
const STAT_FIELDS = '%f %i %Z %Y %s %u:%g %N';
/** How a line of it begins, for sed: one that begins otherwise goes on with a name. */
const LINE = "[0-9a-f]* [0-9]* [0-9]* [0-9]* [0-9]* [0-9]*:[0-9]* '*\\.\\/\\/";
/** Stands for a line feed in a name, so that each file is one line. */
const LINE_FEED = '\x01';

/** What Bowline itself writes into a release while it becomes whole and later: the listing would never be what it was. */
const BOOKKEEPING = ['listing', 'arrived', 'complete', 'status', 'restarted', 'command.*', 'compose.*'];

/**
 * `bw_list` prints a line for each file, link and folder of the folder that it runs in, and `!` behind them where not all
 * could be read. An old find prints no fields, and its stat cannot end a name with anything but a line feed.
 */
export const LIST_FILES: Sh = lines(
  sh`if find .// -maxdepth 0 -printf '' >/dev/null 2>&1; then`,
  sh`bw_list() { { ${findAll(sh`'(' -type l -printf ${`${FIELDS} -> %l\\0`} -o -printf ${`${FIELDS}\\0`} ')'`)} || printf '!\\0'; } | tr '\\n\\000' '\\001\\n'; }`,
  sh`else bw_list() { { ${findAll(sh`-exec stat -c ${STAT_FIELDS} {} +`)} || echo '!'; } | ${joinNames()}; }`,
  sh`fi`,
);

function findAll(print: Sh): Sh {
  const others = BOOKKEEPING.flatMap((name) => ['!', '-name', name]);
  const own = sh`! -path .//.bowline ${others} ${print}`;
  return sh`{ QUOTING_STYLE=literal; export QUOTING_STYLE; find .// -path .//.bowline -prune -o ${print}; } 2>/dev/null && find .//.bowline ${own} 2>/dev/null`;
}

function joinNames(): Sh {
  const next = [`/\\n${LINE}/{`, 'P', 'D', '}', '/\\n!$/{', 'P', 'D', '}'];
  const same = ['/\\n/{', `s/\\n/${LINE_FEED}/`, 'ba', '}'];
  return sh`sed ${[':a', '$!N', ...next, ...same].flatMap((part) => ['-e', part])}`;
}

/** Writes a listing of a release into it, for nobody but its owner. */
export function keepListing(folder: string, file: string): Sh {
  return sh`( cd ${folder}; umask 077; bw_list >${file} )`;
}
