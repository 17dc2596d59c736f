import { pathsOf } from '../release/host-layout';
import type { JournalDraft } from '../release/journal';
import { type Script, type Step, writeScript } from '../shell/script';
import { lines, type Sh, sh } from '../shell/sh';
import { appendEntry, compareFence, JOURNAL_FUNCTIONS, type JournalPlace } from './critical-section';

/** One app's part in making room for a release. */
interface Incoming {
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

const DECOMPRESS = { zstd: sh`zstd -dcq |`, gzip: sh`gzip -dc |`, none: sh`` } as const;

/** Takes a tar from the input, each entry to its place below a folder. */
function unpackInto(base: string, compression: keyof typeof DECOMPRESS): Sh {
  return sh`${DECOMPRESS[compression]} tar -xopf - -C ${base}`;
}

/** One app of which a host can tell what it needs. */
export interface AskApp {
  readonly app: string;
  readonly step: Pick<Step, 'name' | 'body'>;
  /** The file in which the step leaves its answer. */
  readonly answer: string;
}

interface ReceivingOptions {
  readonly nonce: string;
  /** The folder that the tar is unpacked in. */
  readonly base: string;
  readonly compression: keyof typeof DECOMPRESS;
}

export interface AskOptions extends ReceivingOptions {
  readonly apps: readonly AskApp[];
}

/**
 * Writes the phase that asks a host what it needs of its apps. Its input is a tar of what the steps go by; the answer to
 * each comes back as a blob.
 */
export function writeAsk({ nonce, apps, base, compression }: AskOptions): Script {
  const receive: Step = { name: 'receive the manifest', body: unpackInto(base, compression) };
  const steps = apps.map(({ app, step: { name, body }, answer }, index) => ({
    name,
    app,
    body: lines(body, sh`bw_file ${nameAnswer(index)} ${answer}`),
  }));
  return writeScript({ nonce, readsInput: true, parts: [receive, ...steps] });
}

/** The blob with the answer about the app of this index. */
export function nameAnswer(index: number): string {
  return `need.${index}`;
}

export interface ReceiveApp extends Incoming {
  /** What the journal says first: that this run tries, and what a killed run left open. */
  readonly drafts: readonly JournalDraft[];
  readonly owner: string;
  /** The host was asked, and has begun the release with what it has of it. */
  readonly isBegun: boolean;
}

export interface ReceiveOptions extends ReceivingOptions {
  readonly apps: readonly ReceiveApp[];
}

/** The step that takes what is sent. */
export const RECEIVE_STEP = 'receive';

/** Writes the phase that takes the tar of everything that has to be sent, each file to its place. */
export function writeReceive({ nonce, apps, base, compression }: ReceiveOptions): Script {
  const announcements = apps.map((app): Step => ({ name: 'announce', app: app.app, body: announce(app) }));
  const receive: Step = { name: RECEIVE_STEP, body: unpackInto(base, compression) };
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
    !app.isBegun && sh`rm -rf -- ${release}`,
    sh`mkdir -p ${release}`,
    ...app.drafts.map((draft) => appendEntry(app.journal, draft)),
  );
}
