import type { Target } from '../../../src/config/targets/target';
import { REQUIRED_TOOLS } from '../../../src/phases/facts';
import { type HostFacts, parseFacts } from '../../../src/plan/facts';
import type { JournalDraft } from '../../../src/release/journal';
import { type ReleaseRecord, writeReleaseJson } from '../../../src/release/release-json';
import { writeJournal } from '../release/entries';

export interface Scene {
  readonly live?: string;
  readonly journal?: readonly JournalDraft[];
  /** Id → what its record says; null has no record and is not whole. */
  readonly releases?: Readonly<Record<string, Partial<ReleaseRecord> | null>>;
  /** Of the host, over the usual ones; undefined leaves one out. */
  readonly host?: Readonly<Record<string, string | undefined>>;
  /** Of the app. */
  readonly app?: Readonly<Record<string, string | undefined>>;
  readonly blobs?: Readonly<Record<string, string>>;
}

/** What a healthy Linux host would say, with these differences. */
export function makeFacts(targets: readonly Target[], scene: Scene = {}): HostFacts {
  const host = {
    clock: '20261121T120000Z',
    uid: '1000',
    home: '/home/deploy',
    system: 'Linux',
    tar: 'pax',
    cp: 'gnu',
    ...Object.fromEntries(REQUIRED_TOOLS.map((tool) => [`tool.${tool}`, 'yes'])),
    ...scene.host,
  };
  const app = {
    path: 'directory',
    current: scene.live === undefined ? 'none' : `link releases/${scene.live}`,
    ancestor: '/srv',
    disk: '100000000 50000000',
    inodes: '1000 900',
    fence: '3',
    ...Object.fromEntries(
      Object.entries(scene.releases ?? {}).map(([id, one]) => [`release.${id}`, one === null ? 'partial' : 'complete']),
    ),
    ...scene.app,
  };
  const records = Object.entries(scene.releases ?? {}).flatMap(([id, one]) =>
    one === null
      ? []
      : [writeReleaseJson({ ...RECORD, id, ...one }).replace(/^(?=.)/gm, `./${id}/.bowline/release.json:`)],
  );
  const blobs = { records: records.join(''), journal: writeJournal(scene.journal ?? []), ...scene.blobs };
  const spread = targets.flatMap((_target, index) =>
    Object.entries(app).map(([key, value]) => [`app.${index}.${key}`, value] as const),
  );
  const facts = [...Object.entries(host), ...spread].filter((one): one is [string, string] => one[1] !== undefined);
  return parseFacts(
    targets[0]?.host.name ?? 'web-1',
    {
      facts,
      blobs: new Map(
        targets.flatMap((_target, index) =>
          Object.entries(blobs).map(([key, text]) => [`app.${index}.${key}`, Buffer.from(text)]),
        ),
      ),
    },
    targets,
  );
}

const RECORD: ReleaseRecord = {
  schemaVersion: 1,
  id: '',
  app: 'shop',
  environment: 'production',
  version: null,
  revision: null,
  ref: null,
  fingerprint: '',
  contentHash: '',
  createdAt: '',
  runId: null,
  runUrl: null,
  actor: null,
  reason: null,
  irreversible: false,
};
