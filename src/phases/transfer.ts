import { pathsOf } from '../release/host-layout';
import type { JournalDraft } from '../release/journal';
import { type Script, type Step, writeScript } from '../shell/script';
import { lines, type Sh, sh } from '../shell/sh';
import { appendEntry, compareFence, JOURNAL_FUNCTIONS, type JournalPlace } from './critical-section';

/** One app's part in making room for a release. */
export interface Incoming {
  readonly app: string;
  readonly root: string;
  readonly run: string;
  readonly release: string;
  readonly fence: number;
  readonly journal: JournalPlace;
}

/** The nearest folder that holds all of these; each is absolute. */
export function commonFolder(folders: readonly string[]): string {
  const [first = '/', ...others] = folders;
  let common = first.replace(/\/+$/, '');
  while (others.some((other) => !`${other}/`.startsWith(`${common}/`)))
    common = common.slice(0, common.lastIndexOf('/'));
  return common === '' ? '/' : common;
}

/** The path below a folder, as a tar that is unpacked there names it. */
export function archivePath(base: string, absolute: string): string {
  return absolute.slice(base === '/' ? 1 : base.length + 1);
}

/** What the client says about these steps carries their names. */
export const SEED_STEP = 'copy what did not change';
export const RECEIVE_STEP = 'receive';

/** The blob by which the host answers which files of the app at an index it needs. */
export function needBlob(index: number): string {
  return `need.${index}`;
}

/** More of them gain nothing on one disk, and leave less to what the host serves. */
const MOST_PROCESSES = 4;
/** Starting another program for fewer names costs more than it gains. */
const FEW_NAMES = 100;

/**
 * Lets several processors work on a list of names: `bw_each FILE PROGRAM…` starts the program with the names
 * in the lines of FILE, many at a time. An old busybox knows no `xargs -P`, and then it is one at a time.
 */
export const EACH: Sh = lines(
  sh`bw_each() { bw_share "$1"; bw_list=$1; shift; [ "$bw_n" = 0 ] || tr '\\n' '\\0' <"$bw_list" | xargs -0 -n "$bw_n" $bw_p "$@"; }`,
  sh`bw_share() { bw_p= bw_n=$(wc -l <"$1"); bw_n=$((bw_n)); if [ "$bw_n" -gt ${FEW_NAMES} ]; then`,
  sh`[ -n "$bw_cores" ] || { bw_cores=$(nproc 2>/dev/null || echo 1); echo x | xargs -0 -P 2 true >/dev/null 2>&1 || bw_cores=1; }`,
  sh`[ "$bw_cores" -le ${MOST_PROCESSES} ] || bw_cores=${MOST_PROCESSES}`,
  // Two helpings for each processor, so that none is left with the large files.
  sh`[ "$bw_cores" = 1 ] || { bw_p="-P $bw_cores"; bw_n=$((bw_n / bw_cores / 2 + 1)); }; fi; }`,
  sh`bw_cores=`,
);

/**
 * Shell code for `sh -c`, started by `bw_each` in the folder of the files: writes their checksums into a file
 * of its own, whose name begins with `$0`, because the lines of several writers would mix.
 */
export const WRITE_SUMS: Sh = sh`sha256sum "$@" >"$0.$$" 2>/dev/null || :`;

const DECOMPRESS = { zstd: sh`zstd -dcq |`, gzip: sh`gzip -dc |`, none: sh`` } as const;

/** Takes a tar from the input, each entry to its place below a folder. */
export function unpackInto(base: string, compression: keyof typeof DECOMPRESS): Sh {
  return sh`${DECOMPRESS[compression]} tar -xopf - -C ${base}`;
}

export interface SeedApp extends Incoming {
  /** The release to copy from; null copies nothing. */
  readonly live: string | null;
}

export interface SeedOptions {
  readonly nonce: string;
  readonly apps: readonly SeedApp[];
  /** The folder that the tar is unpacked in. */
  readonly base: string;
  readonly compression: 'zstd' | 'gzip' | 'none';
  readonly hasGnuCp: boolean;
}

/**
 * Writes the phase that copies, on the host, what did not change since the live release. Its input is a tar
 * with the `manifest` (`mode sha256  ./path`, sorted) of every app; it answers with the blob of `needBlob`, the paths
 * that have to be sent, and leaves their checksums in `sums`. A copy counts only after its own checksum was
 * compared: sizes and times may lie.
 */
export function writeSeed({ nonce, apps, base, compression, hasGnuCp }: SeedOptions): Script {
  const receive: Step = { name: 'receive the manifest', body: unpackInto(base, compression) };
  const copies = apps.map((app, index) => seedApp(app, index, hasGnuCp));
  return writeScript({ nonce, readsInput: true, parts: [receive, ...copies] });
}

function seedApp({ app, root, run, release, live }: SeedApp, index: number, hasGnuCp: boolean): Step {
  const paths = pathsOf(root);
  const incoming = paths.incoming(run);
  const destination = paths.release(release);
  const source = live === null ? '' : paths.release(live);
  return {
    name: SEED_STEP,
    app,
    body: lines(
      EACH,
      sh`bw_in=${incoming} bw_to=${destination}; export bw_in bw_to`,
      sh`cd "$bw_in"; : >same`,
      sh`rm -rf -- "$bw_to"; mkdir -p "$bw_to"`,
      // Lines are unique in each list, so what is there twice is in both. Many a busybox has no comm.
      sh`[ ! -r ${`${source}/.bowline/manifest`} ] || { sort manifest ${`${source}/.bowline/manifest`} >both; uniq -d both >same; }`,
      sh`cut -c72- same | sort >same.paths`,
      makeFolders(),
      sh`[ ! -s "$bw_in/same" ] || cd ${source}`,
      copySame(hasGnuCp),
      sh`cd "$bw_in"`,
      setModes(),
      answer(index),
    ),
  };
}

/** Ahead of them, because several programs that make one folder at the same time fail. */
function makeFolders(): Sh {
  return lines(
    sh`bw_share "$bw_in/same.paths"; if [ -n "$bw_p" ]; then sed 's,/[^/]*$,,' same.paths | uniq >same.folders`,
    sh`( cd "$bw_to"; tr '\\n' '\\0' <"$bw_in/same.folders" | xargs -0 mkdir -p -- ); fi`,
  );
}

/** Shares the blocks where the file system can, and copies where it cannot; what fails is sent. */
const COPY_BY_CP = sh`cp --preserve=timestamps --reflink=auto --parents -t "$bw_to" -- "$@"`;
/** Names as arguments, because not every busybox reads a list of them. */
const COPY_BY_TAR = sh`tar -chf - "$@" | tar -xopf - -C "$bw_to"`;

function copySame(hasGnuCp: boolean): Sh {
  const copy = sh`{ ${hasGnuCp ? COPY_BY_CP : COPY_BY_TAR}; } 2>/dev/null; cd "$bw_to"; ${WRITE_SUMS}`;
  return sh`bw_each "$bw_in/same.paths" sh -c ${copy.text} "$bw_in/copied" || :`;
}

/** By the manifest: somebody may have changed the mode of a file of the live release, which its checksum does not tell. */
function setModes(): Sh {
  return lines(
    sh`for m in $(cut -c1-4 same | sort -u); do grep "^$m" same | cut -c72- >same.mode`,
    sh`( cd "$bw_to"; bw_each "$bw_in/same.mode" chmod "$m" ) 2>/dev/null || :; done`,
  );
}

/** Sorted by steps and not in one pipe, which would hide that `sort` failed: then nothing would seem to be needed. */
function answer(index: number): Sh {
  return lines(
    sh`cut -c6- same >same.sums; cut -c6- manifest >all.sums; cat copied.* >copied 2>/dev/null || :`,
    sh`sort same.sums copied >both; uniq -d both >ok`,
    sh`sort all.sums ok >both; uniq -u both >sums`,
    sh`cut -c67- sums >need`,
    // A copy that is not what it should be may be anything, also what a tar does not replace.
    sh`( cd "$bw_to"; bw_each "$bw_in/need" rm -rf -- )`,
    sh`bw_file ${needBlob(index)} need`,
  );
}

export interface ReceiveApp extends Incoming {
  /** What the journal says first: that this run tries, and what a killed run left open. */
  readonly drafts: readonly JournalDraft[];
  readonly owner: string;
  /** The manifest and what did not change are there already. */
  readonly isSeeded: boolean;
}

export interface ReceiveOptions {
  readonly nonce: string;
  readonly apps: readonly ReceiveApp[];
  /** The folder that the tar is unpacked in. */
  readonly base: string;
  readonly compression: 'zstd' | 'gzip' | 'none';
}

/** Writes the phase that takes the tar of everything that has to be sent, each file to its place. */
export function writeReceive({ nonce, apps, base, compression }: ReceiveOptions): Script {
  const announcements = apps.map((app): Step => ({ name: 'announce', app: app.app, body: announce(app) }));
  const receive: Step = {
    name: RECEIVE_STEP,
    body: lines(unpackInto(base, compression), ...apps.map(listArrived)),
  };
  return writeScript({ nonce, readsInput: true, parts: [...announcements, receive] });
}

function announce(app: ReceiveApp): Sh {
  const paths = pathsOf(app.root);
  const release = paths.release(app.release);
  return lines(
    JOURNAL_FUNCTIONS,
    compareFence(app.root, app.fence),
    sh`mkdir -p ${paths.shared} ${paths.incoming(app.run)}`,
    sh`printf '%s' ${app.owner} >${`${paths.owner}.new`}; mv ${`${paths.owner}.new`} ${paths.owner}`,
    !app.isSeeded && sh`rm -rf -- ${release}`,
    sh`mkdir -p ${release}`,
    ...app.drafts.map((draft) => appendEntry(app.journal, draft)),
  );
}

/** The checksums of what was sent: of what is not there yet, or of everything. */
function listArrived({ root, run, release, isSeeded }: ReceiveApp): Sh {
  const paths = pathsOf(root);
  const incoming = paths.incoming(run);
  const manifest = `${paths.release(release)}/.bowline/manifest`;
  return isSeeded ? sh`cp ${`${incoming}/manifest`} ${manifest}` : sh`cut -c6- ${manifest} >${`${incoming}/sums`}`;
}
