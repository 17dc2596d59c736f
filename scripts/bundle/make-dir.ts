/**
 * What the bundle has in place of make-dir, which node-ssh loads, and semver with it, for downloads of whole folders. Bowline
 * makes none.
 */
export default function makeDir(): never {
  throw new Error('make-dir is not part of the bundle');
}
