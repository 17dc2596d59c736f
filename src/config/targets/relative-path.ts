/** What is wrong with a path that must stay inside a release; undefined when nothing is. */
export function checkRelativePath(path: string): string | undefined {
  const parts = path.replace(/\/$/, '').split('/');
  if (path.startsWith('/')) return `\`${path}\` is absolute: a path relative to the release is expected`;
  if (path.startsWith('~')) return `\`${path}\`: ~ stands for nothing here`;
  if (parts.includes('..')) return `\`${path}\` leaves the release by ..`;
  if (parts.some((part) => part === '' || part === '.')) return `\`${path}\` has an empty part or a single dot`;
  if (parts[0] === '.bowline') return `\`${path}\`: .bowline belongs to Bowline`;
  if (/[\p{Cc}\\]/u.test(path)) return `\`${JSON.stringify(path)}\` has a control character or a backslash`;
  return undefined;
}

/** Whether one path is the other or lies inside it. */
export function overlaps(one: string, other: string): boolean {
  const [a, b] = [`${one.replace(/\/$/, '')}/`, `${other.replace(/\/$/, '')}/`];
  return a.startsWith(b) || b.startsWith(a);
}
