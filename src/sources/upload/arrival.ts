import { pathsOf } from '../../release/host-layout';
import { lines, type Sh, sh } from '../../shell/sh';
import type { Place, SourceStep } from '../source';
import { EACH, WRITE_SUMS } from './file-lists';

export interface Arrival {
  readonly place: Pick<Place, 'root' | 'run' | 'release'>;
  /** What did not change was copied on the host, which listed the checksums of the rest. */
  readonly isSeeded: boolean;
  /** Files whose names no list can carry, with their checksums. */
  readonly oddFiles: readonly { readonly path: string; readonly sha256: string }[];
}

/** Compares every file that was sent with the checksum that was taken before it left. */
export function checkArrival({ place, isSeeded, oddFiles }: Arrival): SourceStep {
  const paths = pathsOf(place.root);
  const incoming = paths.incoming(place.run);
  const folder = paths.release(place.release);
  const body = lines(
    EACH,
    listArrived(incoming, folder, isSeeded),
    sh`cd ${incoming}; cut -c67- sums >arrived; rm -f -- got got.*`,
    sh`( cd ${folder}; bw_each ${`${incoming}/arrived`} sh -c ${WRITE_SUMS.text} ${`${incoming}/got`} )`,
    // Step by step: a pipe would hide that `sort` failed, and what is in one list only is what differs.
    sh`cat got.* >got 2>/dev/null || :; sort sums got >both; uniq -u both >wrong`,
    sh`cd ${folder}`,
    sh`if [ -s ${`${incoming}/wrong`} ]; then echo 'what arrived is not what was sent:'`,
    sh`sha256sum -c ${`${incoming}/sums`} 2>&1 | grep -v ': OK$' | head -n 10; exit 1; fi`,
    ...oddFiles.map(
      ({ path, sha256 }) =>
        sh`[ "$(sha256sum <${`./${path}`} | cut -c1-64)" = ${sha256} ] || { echo ${`${path} is not what was sent`}; exit 1; }`,
    ),
  );
  return { name: 'check what arrived', body };
}

/** The checksums of what was sent: of what was not there yet, or of everything. */
function listArrived(incoming: string, folder: string, isSeeded: boolean): Sh {
  const manifest = `${folder}/.bowline/manifest`;
  return isSeeded ? sh`cp ${`${incoming}/manifest`} ${manifest}` : sh`cut -c6- ${manifest} >${`${incoming}/sums`}`;
}
