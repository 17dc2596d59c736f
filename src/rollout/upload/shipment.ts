import { createHash } from 'node:crypto';
import { BowlineError } from '../../errors';
import { archivePath } from '../../phases/transfer';
import type { TargetPlan } from '../../plan/deploy';
import { writeEnvFiles } from '../../release/env-files';
import { pathsOf } from '../../release/host-layout';
import { writeReleaseJson } from '../../release/release-json';
import { runtimeOf } from '../../runtimes/choose';
import type { Secret } from '../../shell/secret';
import type { Parcel, TextParcel, TreeParcel } from '../../sources/cargo/parcel';
import { hasPortableName } from '../../sources/cargo/tree-entry';
import { isPlainName, type ManifestEntry, writeManifest } from '../../sources/upload/manifest';
import type { Machine } from '../fleet';
import { type Delivery, type PrepareQuestion, treeOf } from './delivery';

/** What a host needs of an app's files. */
export interface Need {
  readonly paths: ReadonlySet<string>;
  /** The same for every host that needs the same. */
  readonly digest: string;
}

/** Reads a host's answer: lines of `./path`. */
export function readNeed(blob: Buffer): Need {
  const lines = blob.toString('utf8').split('\n');
  return {
    paths: new Set(lines.filter((line) => line !== '').map((line) => line.replace(/^\.\//, ''))),
    digest: createHash('sha256').update(blob).digest('hex'),
  };
}

/** The list of an app's files, by which the host finds what it has. */
export function listingOf(delivery: Delivery, plan: TargetPlan): TextParcel {
  const { base, question } = delivery;
  const destination = `${archivePath(base, pathsOf(plan.target.path).incoming(question.run))}/manifest`;
  return manifestParcel(delivery, plan, destination);
}

/**
 * Everything of an app that has to be sent. What is only for its own host comes first and has no key: secrets
 * are among it, which must not be spooled.
 * @param need undefined is everything
 * @throws BowlineError where the tar of the host cannot carry a name
 */
export function parcelsOf(delivery: Delivery, plan: TargetPlan, need: Need | undefined): Parcel[] {
  const { base, question } = delivery;
  const paths = pathsOf(plan.target.path);
  const release = paths.release(question.release);
  const own = archivePath(base, `${release}/.bowline`);
  const tree = treeParcel(delivery, plan, need, archivePath(base, release));
  requireNames(tree, delivery.machine);
  return [
    { destination: `${own}/`, text: '', mode: 0o700 },
    ...ownFiles(plan, question).map(({ name, text, mode }) => ({ destination: `${own}/${name}`, text, mode })),
    ...(plan.isKeyNew ? [{ destination: archivePath(base, paths.key), text: plan.key, mode: 0o600 }] : []),
    ...(need === undefined ? [manifestParcel(delivery, plan, `${own}/manifest`)] : []),
    tree,
  ];
}

function manifestParcel(delivery: Delivery, plan: TargetPlan, destination: string): TextParcel {
  const { manifest } = treeOf(delivery, plan);
  const key = JSON.stringify(['manifest', destination, manifest.contentHash]);
  return { destination, text: () => writeManifest(manifest), mode: 0o600, key };
}

function treeParcel(delivery: Delivery, plan: TargetPlan, need: Need | undefined, destination: string): TreeParcel {
  const { root, manifest } = treeOf(delivery, plan);
  const entries = manifest.entries.filter((entry) => isToSend(entry, need));
  const key = JSON.stringify(['tree', root, destination, manifest.contentHash, need?.digest ?? 'all']);
  return { root, destination, entries, key };
}

/** Folders, links and names that no list can carry are always sent: they cost next to nothing. */
function isToSend(entry: ManifestEntry, need: Need | undefined): boolean {
  return need === undefined || entry.type !== 'file' || !isPlainName(entry.path) || need.paths.has(entry.path);
}

function requireNames({ entries, destination }: TreeParcel, { facts, host }: Machine): void {
  if (facts.hasPaxTar) return;
  const odd = entries.find((entry) => !hasPortableName(entry, destination));
  if (odd === undefined) return;
  throw new BowlineError('transfer', `${host.label}: its tar cannot carry the name ${JSON.stringify(odd.path)}`, {
    where: { host: host.name, step: 'receive' },
    hint: 'Install GNU tar there, or use names in ASCII, of at most 100 characters between two slashes and 200 in all.',
  });
}

function ownFiles(plan: TargetPlan, question: PrepareQuestion): { name: string; text: string; mode: number }[] {
  const { target } = plan;
  const { release, version } = question;
  const secrets = question.secrets.get(target.app) ?? new Map<string, Secret>();
  const runtime = runtimeOf(target).files(release, version);
  return [
    { name: 'release.json', text: describeRelease(plan, question), mode: 0o600 },
    ...writeEnvFiles(target, secrets),
    ...runtime.map(({ path, text, mode }) => ({ name: path.replace(/^\.bowline\//, ''), text, mode })),
  ];
}

function describeRelease({ target, sealed }: TargetPlan, question: PrepareQuestion): string {
  const { source, version, reason, release, trees } = question;
  const { runId, runUrl, actor } = question.fleet.world.run;
  return writeReleaseJson({
    schemaVersion: 1,
    id: release,
    app: target.app,
    environment: target.environment,
    version,
    revision: source.revision,
    ref: source.ref,
    fingerprint: sealed,
    contentHash: trees.get(target.app)?.manifest.contentHash ?? '',
    createdAt: question.fleet.world.now().toISOString(),
    runId,
    runUrl,
    actor,
    reason,
    runtime: target.runtime,
    irreversible: Object.values(target.hooks).some((hooks) => hooks.some(({ irreversible }) => irreversible)),
  });
}
