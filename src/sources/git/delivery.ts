import { archivePath } from '../../phases/transfer';
import { pathsOf } from '../../release/host-layout';
import type { TreeParcel } from '../cargo/parcel';
import type { Delivery, Place } from '../source';
import type { Bundle, Bundler } from './bundle';
import { checkOut } from './check-out';
import { fetchCommit } from './fetch';
import type { HostWork } from './host-script';
import { askWay, readWay } from './question';

/**
 * Brings a commit to a host: the host fetches it into its mirror; where it does not reach the server, the runner fetches it
 * and sends it.
 */
export function deliverCommit(work: Omit<HostWork, 'place'>, place: Place, bundler: Bundler): Delivery {
  const here = { ...work, place };
  return {
    question: askWay(here),
    async ship(answer) {
      const way = readWay(answer?.toString('utf8') ?? '', place.facts);
      const isSent = way.kind === 'needs_bundle';
      return {
        parcels: isSent ? [bundleParcel(await bundler.make(way.known), place)] : [],
        steps: [fetchCommit(here, { isSent }), checkOut(here)],
      };
    },
  };
}

function bundleParcel({ root, files }: Bundle, { root: app, run, base }: Place): TreeParcel {
  const destination = archivePath(base, pathsOf(app).incoming(run));
  const key = JSON.stringify(['bundle', destination, root]);
  const entries = files.map(
    ({ name, size, mtimeMs }) => ({ type: 'file', path: name, mode: 0o600, size, mtimeMs }) as const,
  );
  return { root, destination, key, entries };
}
