import { Transform } from 'node:stream';
import { BowlineError } from '../../errors';
import { writeReceive, writeSeed } from '../../phases/transfer';
import type { TargetPlan } from '../../plan/deploy';
import { writeOwner } from '../../plan/preflight';
import type { JournalDraft } from '../../release/journal';
import { chooseCompression, sampleRatio } from '../../sources/cargo/compression';
import { type Cargo, packParcels } from '../../sources/cargo/pack';
import { type Parcel, sizeOf } from '../../sources/cargo/parcel';
import { type Machine, runPhase } from '../fleet';
import { openSwitchDrafts } from '../journal';
import { type Delivery, incomingOf, type PrepareQuestion } from './delivery';

import { listingOf, type Need, parcelsOf, readNeed } from './shipment';
import { watchStall } from './stall';

/** A list of a file's name, mode and checksum; half of it is hexadecimal digits, which halve. */
const LISTING_RATIO = 0.6;
const BYTES_PER_LINE = 110;

/** What has to be sent, by app; without a live release that is everything. */
export async function seed(delivery: Delivery): Promise<ReadonlyMap<string, Need>> {
  const { machine, plans, question, base } = delivery;
  if (plans.every(({ live }) => live === null)) return new Map();
  const files = plans.reduce(
    (sum, { target }) => sum + (question.trees.get(target.app)?.manifest.entries.length ?? 0),
    0,
  );
  const compression = chooseCompression({
    tools: machine.facts.tools,
    totalBytes: files * BYTES_PER_LINE,
    ratio: () => LISTING_RATIO,
  });
  const script = writeSeed({
    nonce: question.fleet.world.random(32),
    apps: plans.map((plan) => ({ ...incomingOf(delivery, plan), live: plan.live })),
    base,
    compression,
    hasGnuCp: machine.facts.hasGnuCp,
  });
  const listings = plans.map((plan) => listingOf(delivery, plan));
  const { blobs } = await runPhase(machine, question.fleet, script, {
    signal: question.signal,
    input: packParcels(listings, { compression, spool: question.spool }).bytes,
  });
  return new Map(plans.map(({ target }, index) => [target.app, requireNeed(machine, blobs.get(`need.${index}`))]));
}

/** Without an answer nothing is known to be there, and a release must not be taken for whole. */
function requireNeed({ host }: Machine, blob: Buffer | undefined): Need {
  if (blob !== undefined) return readNeed(blob);
  throw new BowlineError('transfer', `${host.label}: it did not say which files it needs`, {
    where: { host: host.name, step: 'copy what did not change' },
    hint: 'Check that the disk of the host is not full, and run again.',
  });
}

/** Sends what a host needs of its apps in one stream, packed while it is sent. */
export async function send(delivery: Delivery, needs: ReadonlyMap<string, Need>): Promise<void> {
  const { machine, plans, question, base } = delivery;
  const { world } = question.fleet;
  const parcels = plans.flatMap((plan) => parcelsOf(delivery, plan, needs.get(plan.target.app)));
  const totalBytes = parcels.reduce((sum, parcel) => sum + sizeOf(parcel), 0);
  const compression = chooseCompression({ tools: machine.facts.tools, totalBytes, ratio: () => ratioOf(parcels) });
  const script = writeReceive({
    nonce: world.random(32),
    compression,
    base,
    apps: plans.map((plan) => ({
      ...incomingOf(delivery, plan),
      drafts: draftsOf(plan, question),
      owner: writeOwner(plan.target, question.owner),
      isSeeded: needs.has(plan.target.app),
    })),
  });
  const where = { host: machine.host.name, step: 'receive' };
  using stall = watchStall(machine, question.signal);
  const cargo = packParcels(parcels, { compression, spool: question.spool });
  const input = count(cargo, (sentBytes) => {
    stall.move();
    world.progress.transfer(where, Math.min(totalBytes, cargo.contentOf(sentBytes)), totalBytes);
  });
  input.once('end', stall.finish);
  await runPhase(machine, question.fleet, script, { signal: stall.signal, input, isTransfer: true }).catch((error) => {
    throw stall.explain(error);
  });
}

function ratioOf(parcels: readonly Parcel[]): number {
  return sampleRatio(parcels.flatMap((parcel) => ('text' in parcel ? [] : [parcel])));
}

/** Passes the bytes on and tells how many there were. */
function count({ bytes }: Cargo, onBytes: (total: number) => void): Transform {
  let total = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      total += chunk.length;
      onBytes(total);
      done(null, chunk);
    },
    destroy(error, done) {
      bytes.destroy();
      done(error);
    },
  });
  bytes.once('error', (error) => counted.destroy(error));
  return bytes.pipe(counted);
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
