import { BowlineError } from '../../errors';
import { nameAnswer, writeAsk } from '../../phases/transfer';
import { chooseCompression } from '../../sources/cargo/compression';
import { packParcels } from '../../sources/cargo/pack';
import { explainSource } from '../explain';
import { type Machine, runPhase } from '../fleet';
import type { AppDelivery, AppShipment, HostDelivery } from './delivery';

/** A list of a file's name, mode and checksum; half of it is hexadecimal digits, which halve. */
const LISTING_RATIO = 0.6;

/** What has to be sent of each app; a host is asked where that may be less than everything. */
export async function askNeeds(delivery: HostDelivery): Promise<AppShipment[]> {
  const answers = await ask(delivery);
  const shipments = delivery.apps.map(async (app) => {
    const answer = answers.get(app);
    return { ...app, ...(await app.way.ship(answer)), isBegun: answer !== undefined };
  });
  return Promise.all(shipments);
}

async function ask({ machine, question, base, apps }: HostDelivery): Promise<ReadonlyMap<AppDelivery, Buffer>> {
  const isAnyLive = apps.some(({ plan }) => plan.live !== null);
  const asked = apps.flatMap((app) => {
    const { question: one } = app.way;
    return one && (isAnyLive || one.isAskedAlways) ? [{ app, ...one }] : [];
  });
  if (asked.length === 0) return new Map();
  const compression = chooseCompression({
    tools: machine.facts.tools,
    totalBytes: asked.reduce((sum, { bytes }) => sum + bytes, 0),
    ratio: () => LISTING_RATIO,
  });
  const script = writeAsk({
    nonce: question.fleet.world.random(32),
    apps: asked.map(({ app, step, answer }) => ({ app: app.plan.target.app, step, answer })),
    base,
    compression,
  });
  const parcels = asked.flatMap((one) => one.parcels);
  const { blobs } = await runPhase(machine, question.fleet, script, {
    signal: question.signal,
    input: packParcels(parcels, { compression, spool: question.spool }).bytes,
    explain: (failed) => explainSource(question.contents, failed),
  });
  return new Map(
    asked.map(({ app, step }, index) => [app, requireAnswer(machine, step.name, blobs.get(nameAnswer(index)))]),
  );
}

/** Without an answer nothing is known to be there, and a release must not be taken for whole. */
function requireAnswer({ host }: Machine, step: string, answer: Buffer | undefined): Buffer {
  if (answer !== undefined) return answer;
  throw new BowlineError('transfer', `${host.label}: it did not say which files it needs`, {
    where: { host: host.name, step },
    hint: 'Check that the disk of the host is not full, and run again.',
  });
}
