/** How a registry wants to be asked, by the header `WWW-Authenticate` of its refusal. */
export type Challenge =
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'bearer'; readonly realm: string; readonly service?: string; readonly scope?: string };

const PARAMETER = /([a-z_]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,]+))/gi;

/** Prefers a token, which works with and without a login; undefined where the registry offers nothing that is known. */
export function parseChallenge(header: string | null): Challenge | undefined {
  const [, parameters] = /(?:^|,\s*)bearer\s+(.*)$/is.exec(header ?? '') ?? [];
  const bearer = parameters === undefined ? undefined : readBearer(parameters);
  if (bearer !== undefined) return bearer;
  return /(?:^|,\s*)basic(?:\s|,|$)/i.test(header ?? '') ? { scheme: 'basic' } : undefined;
}

function readBearer(text: string): Challenge | undefined {
  const found = new Map<string, string>();
  for (const [, name = '', quoted, bare = ''] of text.matchAll(PARAMETER)) {
    const key = name.toLowerCase();
    // A second `realm` belongs to the next scheme.
    if (!found.has(key)) found.set(key, quoted?.replace(/\\(.)/g, '$1') ?? bare);
  }
  const [realm, service, scope] = ['realm', 'service', 'scope'].map((name) => found.get(name));
  if (realm === undefined) return undefined;
  return {
    scheme: 'bearer',
    realm,
    ...(service === undefined ? {} : { service }),
    ...(scope === undefined ? {} : { scope }),
  };
}
