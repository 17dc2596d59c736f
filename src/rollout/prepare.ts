import { Transform } from 'node:stream';
import { BowlineError } from '../errors';
import { pathsOf } from '../phases/paths';
import { writePrepare } from '../phases/prepare';
import { archivePath, type Incoming, type SeedApp, writeReceive, writeSeed } from '../phases/receive';
import type { TargetPlan } from '../plan/deploy';
import { type Owner, writeOwner } from '../plan/preflight';
import { writeEnvFiles } from '../release/files';
import type { JournalDraft } from '../release/journal';
import { writeRecord } from '../release/record';
import { runtimeOf } from '../runtimes/choose';
import type { Secret } from '../shell/secret';
import type { SourceInfo } from '../source/git';
import {
  hasPortableName,
  isPlainName,
  type ManifestEntry,
  writeChecksums,
  writeManifest,
  writePaths,
} from '../source/manifest';
import { chooseCompression, type Parcel, packParcels } from '../source/pack';
import type { LocalTree } from '../source/tree';
import { type Fleet, fenceOf, type Machine, runPhase } from './fleet';
import { journalPlace, openSwitchDrafts } from './journal';

export interface PrepareQuestion {
  readonly fleet: Fleet;
  readonly plans: readonly TargetPlan[];
  readonly release: string;
  readonly seq: number;
  readonly run: string;
  readonly trees: ReadonlyMap<string, LocalTree>;
  readonly secrets: ReadonlyMap<string, ReadonlyMap<string, Secret>>;
  readonly source: SourceInfo;
  readonly version: string | null;
  readonly reason: string | null;
  readonly owner: Owner;
  readonly signal: AbortSignal;
}

/** Brings one host's releases to completeness: what is the same is copied there, the rest is sent. */
export async function prepareMachine(machine: Machine, question: PrepareQuestion): Promise<void> {
  const plans = question.plans.filter(({ target }) => target.host.name === machine.host.name);
  const needed = await seed(machine, plans, question);
  await send(machine, plans, needed, question);
  await complete(machine, plans, question);
}

function incomingOf(machine: Machine, { target, app }: TargetPlan, { run, release }: PrepareQuestion): Incoming {
  return {
    app: target.app,
    root: target.path,
    run,
    release,
    fence: fenceOf(machine, target),
    journal: journalPlace(target, app),
  };
}

function treeOf({ target }: TargetPlan, { trees }: PrepareQuestion): LocalTree {
  const tree = trees.get(target.app);
  if (tree === undefined) throw new BowlineError('internal', `the tree of ${target.app} was not read`);
  return tree;
}

/** What has to be sent, by app; without a live release that is everything. */
async function seed(
  machine: Machine,
  plans: readonly TargetPlan[],
  question: PrepareQuestion,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (plans.every(({ live }) => live === null)) return new Map();
  const apps: SeedApp[] = plans.map((plan) => ({ ...incomingOf(machine, plan, question), live: plan.live }));
  const script = writeSeed({ nonce: question.fleet.world.random(32), apps, hasGnuCp: machine.facts.hasGnuCp });
  const parcels = plans.flatMap((plan): Parcel[] => {
    const folder = archivePath(pathsOf(plan.target.path).incoming(question.run));
    const { manifest } = treeOf(plan, question);
    return [
      { destination: `${folder}/manifest`, text: writeManifest(manifest), mode: 0o600 },
      { destination: `${folder}/paths`, text: writePaths(manifest), mode: 0o600 },
    ];
  });
  const outcome = await runPhase(machine, question.fleet, script, {
    signal: question.signal,
    input: packParcels(parcels, 'none'),
  });
  return new Map(plans.map(({ target }, index) => [target.app, readNeed(machine, outcome.blobs.get(`need.${index}`))]));
}

/** Without an answer nothing is known to be there, and a release must not be taken for whole. */
function readNeed({ host }: Machine, blob: Buffer | undefined): ReadonlySet<string> {
  if (blob === undefined) {
    throw new BowlineError('transfer', `${host.label}: it did not say which files it needs`, {
      where: { host: host.name, step: 'copy what did not change' },
      hint: 'Check that the disk of the host is not full, and run again.',
    });
  }
  const lines = blob.toString('utf8').split('\n');
  return new Set(lines.filter((line) => line !== '').map((line) => line.replace(/^\.\//, '')));
}

async function send(
  machine: Machine,
  plans: readonly TargetPlan[],
  needed: ReadonlyMap<string, ReadonlySet<string>>,
  question: PrepareQuestion,
): Promise<void> {
  const { world } = question.fleet;
  const parcels = plans.flatMap((plan) => parcelsOf(plan, needed.get(plan.target.app), machine, question));
  const totalBytes = parcels.reduce((sum, parcel) => sum + sizeOf(parcel), 0);
  const compression = chooseCompression(machine.facts.tools, totalBytes);
  const script = writeReceive({
    nonce: world.random(32),
    compression,
    apps: plans.map((plan) => ({
      ...incomingOf(machine, plan, question),
      drafts: draftsOf(plan, question),
      owner: writeOwner(plan.target, question.owner),
      isSeeded: needed.has(plan.target.app),
    })),
  });
  const counted = count((sentBytes) =>
    world.progress.transfer({ host: machine.host.name, step: 'receive' }, sentBytes, totalBytes),
  );
  const packed = packParcels(parcels, compression);
  packed.once('error', (error) => counted.destroy(error));
  await runPhase(machine, question.fleet, script, {
    signal: question.signal,
    input: packed.pipe(counted),
    isTransfer: true,
  });
}

/** Passes bytes on and tells how many there were. */
function count(onBytes: (total: number) => void): Transform {
  let total = 0;
  return new Transform({
    highWaterMark: 1024 * 1024,
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      onBytes(total);
      done(null, chunk);
    },
  });
}

function sizeOf(parcel: Parcel): number {
  if ('text' in parcel) return parcel.text.length;
  return parcel.entries.reduce((sum, entry) => sum + (entry.type === 'file' ? entry.size : 0), 0);
}

function draftsOf({ app, sealed }: TargetPlan, question: PrepareQuestion): JournalDraft[] {
  const { release, seq, run, version, reason, source, fleet } = question;
  const { actor, runUrl } = fleet.world.run;
  return [
    ...openSwitchDrafts(app, run),
    {
      event: 'attempt',
      run,
      seq,
      mode: 'deploy',
      release,
      version,
      revision: source.revision,
      fingerprint: sealed,
      reason,
      actor,
      runUrl,
    },
  ];
}

function parcelsOf(
  plan: TargetPlan,
  needed: ReadonlySet<string> | undefined,
  machine: Machine,
  question: PrepareQuestion,
): Parcel[] {
  const { target } = plan;
  const paths = pathsOf(target.path);
  const tree = treeOf(plan, question);
  const entries = tree.manifest.entries.filter((entry) => isToSend(entry, needed));
  requireNames(entries, archivePath(paths.release(question.release)), machine);
  const own = archivePath(`${paths.release(question.release)}/.bowline`);
  const sums = writeChecksums(entries);
  return [
    { destination: `${own}/`, text: '', mode: 0o700 },
    ...ownFiles(plan, question).map(({ name, text, mode }) => ({ destination: `${own}/${name}`, text, mode })),
    { destination: `${own}/manifest`, text: writeManifest(tree.manifest), mode: 0o600 },
    ...(plan.isKeyNew ? [{ destination: archivePath(paths.key), text: plan.key, mode: 0o600 }] : []),
    { destination: `${archivePath(paths.incoming(question.run))}/sums`, text: sums, mode: 0o600 },
    { root: tree.root, destination: archivePath(paths.release(question.release)), entries },
  ];
}

/** Folders, links and names that no list can carry are always sent: they cost next to nothing. */
function isToSend(entry: ManifestEntry, needed: ReadonlySet<string> | undefined): boolean {
  return needed === undefined || entry.type !== 'file' || !isPlainName(entry.path) || needed.has(entry.path);
}

function requireNames(entries: readonly ManifestEntry[], folder: string, { facts, host }: Machine): void {
  if (facts.hasPaxTar) return;
  const odd = entries.find((entry) => !hasPortableName(entry, folder));
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
  return writeRecord({
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
    irreversible: Object.values(target.hooks).some((hooks) => hooks.some(({ irreversible }) => irreversible)),
  });
}

async function complete(machine: Machine, plans: readonly TargetPlan[], question: PrepareQuestion): Promise<void> {
  const { fleet, run, release, version } = question;
  const script = writePrepare({
    nonce: fleet.world.random(32),
    hasSetsid: machine.facts.tools.has('setsid'),
    apps: plans.map((plan) => ({
      target: plan.target,
      run,
      release,
      version,
      oddFiles: oddFiles(treeOf(plan, question)),
      runsOnce: runsOnce(fleet, machine, plan.target.app),
    })),
  });
  await runPhase(machine, fleet, script, { signal: question.signal, input: 'open' });
}

function oddFiles({ manifest }: LocalTree): { path: string; sha256: string }[] {
  return manifest.entries.flatMap(({ path, sha256 }) =>
    sha256 !== undefined && !isPlainName(path) ? [{ path, sha256 }] : [],
  );
}

/** Hooks marked `once` run on the first host on which the run changes their app. */
export function runsOnce({ machines, ledger }: Pick<Fleet, 'machines' | 'ledger'>, machine: Machine, app: string) {
  const isChanged = ({ host }: Machine) =>
    ledger.on(host.name).some((one) => one.target.app === app && !one.isUnchanged && !one.isSkipped);
  return machines.find(isChanged) === machine;
}
