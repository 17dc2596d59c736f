/** What one host has live of an app. */
export interface Neighbour {
  readonly host: string;
  /** null where nothing is live. */
  readonly release: string | null;
}

/** How a host's release differs from that of the others; empty where all have the same, or there is no other. */
export function compareNeighbours(host: string, all: readonly Neighbour[]): readonly string[] {
  const own = all.find((one) => one.host === host);
  const others = all.filter((one) => one.host !== host && one.release !== own?.release);
  if (own === undefined || others.length === 0) return [];
  const releases = [...new Set(others.map(({ release }) => release))];
  const told = releases.map((release) => {
    const hosts = others.filter((one) => one.release === release).map((one) => one.host);
    return `${hosts.join(', ')} ${describeRelease(release)}`;
  });
  return [`${host} ${describeRelease(own.release)}, but ${told.join('; ')}`];
}

function describeRelease(release: string | null): string {
  return release === null ? 'has nothing live' : `has ${release}`;
}
