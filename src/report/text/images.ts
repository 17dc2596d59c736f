/**
 * An image with the tag that was asked for, as Docker spells both: `ghcr.io/you/logger:v1.2.3@sha256:…`. One that was loaded
 * from a file has no name, and is known by its digest alone.
 */
export function nameImage(image: string, tag: string | undefined): string {
  const at = image.indexOf('@');
  return at === -1 || tag === undefined ? image : `${image.slice(0, at)}:${tag}${image.slice(at)}`;
}

interface ImageRow {
  readonly app: string;
  readonly host: string;
  readonly image?: string | undefined;
}

/** Which images they are, of each app once where its hosts have the same. Twelve digits tell one digest from another. */
export function listImages(rows: readonly ImageRow[]): string[] {
  const hosts = new Map<string, Set<string>>();
  for (const { app, host, image } of rows) {
    if (image === undefined) continue;
    const line = `${app}: image ${image.replace(/(sha256:[0-9a-f]{12})[0-9a-f]+$/, '$1')}`;
    hosts.set(line, (hosts.get(line) ?? new Set()).add(host));
  }
  return [...hosts].map(([line, on]) => `${[...on].join(', ')} › ${line}`);
}
