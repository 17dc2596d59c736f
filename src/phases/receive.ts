import type { JournalDraft } from '../release/journal';
import { type Script, type Step, writeScript } from '../shell/script';
import { lines, type Sh, sh } from '../shell/sh';
import { compareFence } from './fence';
import { appendEntry, JOURNAL_FUNCTIONS, type JournalPlace } from './journal';
import { pathsOf } from './paths';

/** One app's part in making room for a release. */
export interface Incoming {
  readonly app: string;
  readonly root: string;
  readonly run: string;
  readonly release: string;
  readonly fence: number;
  readonly journal: JournalPlace;
}

export interface SeedApp extends Incoming {
  /** The release to copy from; null copies nothing. */
  readonly live: string | null;
}

export interface SeedOptions {
  readonly nonce: string;
  readonly apps: readonly SeedApp[];
  readonly hasGnuCp: boolean;
}

/** The folder, as tar names it: without its leading slash. */
export function archivePath(absolute: string): string {
  return absolute.replace(/^\/+/, '');
}

/**
 * Writes the phase that copies, on the host, what did not change since the live release. Its input is a tar
 * with `manifest` (`mode sha256  ./path`, sorted) and `paths` (sorted) of every app; it answers with the blob
 * `need.N`, the paths that have to be sent. A copy counts only after its checksum was compared.
 */
export function writeSeed({ nonce, apps, hasGnuCp }: SeedOptions): Script {
  const receive: Step = { name: 'receive the manifest', body: sh`tar -xof - -C /` };
  const copies = apps.map((app, index) => seedApp(app, index, hasGnuCp));
  return writeScript({ nonce, readsInput: true, parts: [receive, ...copies] });
}

function seedApp(seed: SeedApp, index: number, hasGnuCp: boolean): Step {
  const { app, root, run, release, live } = seed;
  const paths = pathsOf(root);
  const destination = paths.release(release);
  const source = live === null ? '' : paths.release(live);
  return {
    name: 'copy what did not change',
    app,
    body: lines(
      sh`cd ${paths.incoming(run)}; : >ok`,
      sh`rm -rf -- ${destination}; mkdir -p ${destination}`,
      sh`if [ -r ${`${source}/.bowline/manifest`} ]; then`,
      // Lines are unique in each list, so what is there twice is in both. Many a busybox has no comm.
      sh`sort manifest ${`${source}/.bowline/manifest`} | uniq -d | cut -c6- >same`,
      sh`cut -c67- same >same.paths`,
      hasGnuCp ? copyByCp(source, destination) : copyByTar(source, destination),
      sh`( cd ${destination} && sha256sum -c ${`${paths.incoming(run)}/same`} 2>/dev/null ) | sed -n 's/: OK$//p' | sort >ok`,
      sh`fi`,
      answer(seed, index),
    ),
  };
}

/** Shares the blocks where the file system can, and copies where it cannot. */
function copyByCp(source: string, destination: string): Sh {
  return sh`( cd ${source} && tr '\\n' '\\0' <"$OLDPWD/same.paths" | xargs -0 -r cp -a --reflink=auto --parents -t ${destination} -- ) 2>&1 || :`;
}

function copyByTar(source: string, destination: string): Sh {
  return sh`[ ! -s same.paths ] || ( cd ${source} && tar -cf - -T "$OLDPWD/same.paths" ) 2>/dev/null | tar -xopf - -C ${destination} || :`;
}

function answer({ root, run }: SeedApp, index: number): Sh {
  const folder = pathsOf(root).incoming(run);
  return lines(
    // Not in one pipe, which would hide that `sort` failed: then nothing would seem to be needed.
    sh`sort ${`${folder}/paths`} ${`${folder}/ok`} ${`${folder}/ok`} >${`${folder}/all`}`,
    sh`uniq -u ${`${folder}/all`} >${`${folder}/need`}`,
    sh`bw_file ${`need.${index}`} ${`${folder}/need`}`,
  );
}

export interface ReceiveOptions {
  readonly nonce: string;
  readonly apps: readonly (Incoming & {
    /** What the journal says first: that this run tries, and what a killed run left open. */
    readonly drafts: readonly JournalDraft[];
    readonly owner: string;
    /** The random key of the secrets' HMAC, made where the host has none yet. */
    readonly isSeeded: boolean;
  })[];
  readonly compression: 'zstd' | 'gzip' | 'none';
}

const DECOMPRESS = { zstd: sh`zstd -dcq |`, gzip: sh`gzip -dc |`, none: sh`` } as const;

/** Writes the phase that takes the tar of everything that has to be sent, each file to its place. */
export function writeReceive({ nonce, apps, compression }: ReceiveOptions): Script {
  const announce = apps.map(
    (app): Step => ({
      name: 'announce',
      app: app.app,
      body: lines(
        JOURNAL_FUNCTIONS,
        compareFence(app.root, app.fence),
        sh`mkdir -p ${pathsOf(app.root).shared}`,
        sh`printf '%s' ${app.owner} >${`${pathsOf(app.root).owner}.new`}; mv ${`${pathsOf(app.root).owner}.new`} ${pathsOf(app.root).owner}`,
        !app.isSeeded && sh`rm -rf -- ${pathsOf(app.root).release(app.release)}`,
        sh`mkdir -p ${pathsOf(app.root).release(app.release)}`,
        ...app.drafts.map((draft) => appendEntry(app.journal, draft)),
      ),
    }),
  );
  const receive: Step = { name: 'receive', body: sh`${DECOMPRESS[compression]} tar -xopf - -C /` };
  return writeScript({ nonce, readsInput: true, parts: [...announce, receive] });
}
