import type { JournalDraft } from '../release/journal';
import { type Script, type Step, writeScript } from '../shell/script';
import { lines, type Sh, sh } from '../shell/sh';
import { compareFence } from './fence';
import type { Incoming } from './incoming';
import { appendEntry, JOURNAL_FUNCTIONS } from './journal';
import { pathsOf } from './paths';
import { unpackInto } from './unpack';

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
    name: 'receive',
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
