import { Transform } from 'node:stream';
import { BowlineError } from '../../errors';
import { RECEIVE_STEP, writeReceive } from '../../phases/transfer';
import { chooseCompression, sampleRatio } from '../../sources/cargo/compression';
import { type Cargo, packParcels } from '../../sources/cargo/pack';
import { type Parcel, sizeOf, type TreeParcel } from '../../sources/cargo/parcel';
import { hasPortableName } from '../../sources/cargo/tree-entry';
import { type Machine, runPhase } from '../fleet';
import { announcementOf } from './announcement';
import type { AppShipment, HostDelivery } from './delivery';
import { ownParcels } from './own-files';
import { watchStall } from './stall';

/**
 * Sends what a host needs of its apps in one stream, packed while it is sent. What is only for its own host comes first
 * of each app.
 */
export async function send(delivery: HostDelivery, shipments: readonly AppShipment[]): Promise<void> {
  const { machine, question, base } = delivery;
  const { world } = question.fleet;
  const parcels = shipments.flatMap((one): Parcel[] => [...ownParcels(delivery, one), ...one.parcels]);
  const trees = parcels.flatMap((parcel) => ('text' in parcel ? [] : [parcel]));
  for (const tree of trees) requireNames(tree, machine);
  const totalBytes = parcels.reduce((sum, parcel) => sum + sizeOf(parcel), 0);
  const { tools } = machine.facts;
  const compression = chooseCompression({ tools, totalBytes, ratio: () => sampleRatio(trees) });
  const script = writeReceive({
    nonce: world.random(32),
    compression,
    base,
    apps: shipments.map((one) => announcementOf(delivery, one)),
  });
  const where = { host: machine.host.name, step: RECEIVE_STEP };
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

/** @throws BowlineError where the tar of the host cannot carry a name */
function requireNames({ entries, destination }: TreeParcel, { facts, host }: Machine): void {
  if (facts.hasPaxTar) return;
  const odd = entries.find((entry) => !hasPortableName(entry, destination));
  if (odd === undefined) return;
  throw new BowlineError('transfer', `${host.label}: its tar cannot carry the name ${JSON.stringify(odd.path)}`, {
    where: { host: host.name, step: RECEIVE_STEP },
    hint: 'Install GNU tar there, or use names in ASCII, of at most 100 characters between two slashes and 200 in all.',
  });
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
