import { compareBuild, parse, type SemVer } from 'semver';
import { matchesName } from '../config/names/name-pattern';

/*
 * Versions in the order of Semantic Versioning 2.0. A leading `v` means nothing, so that `v1.2.3` and `1.2.3` are
 * the same version. What is no version has no place in the order.
 */

const BEGINNING = /^v?\d/;

/** The version that a text spells from its first to its last character; undefined for anything else, such as `1.2`. */
export function parseVersion(text: string): SemVer | undefined {
  // semver itself passes over spaces and a `=` at the front.
  return BEGINNING.test(text) && text.trim() === text ? (parse(text) ?? undefined) : undefined;
}

/** What SemVer does not allow, and dates in versions often have. */
export const LEADING_ZERO = 'in which a number has a leading zero';

/** The same version without leading zeros, where they are all that is wrong with it: `2024.01.05` → `2024.1.5`. */
export function withoutZeros(text: string): string | undefined {
  const written = text.trim();
  const [core = '', ...rest] = written.split(/(?=[-+])/);
  const right = [core.replace(/(?<![0-9])0+(?=[0-9])/g, ''), ...rest].join('');
  return right !== written && parseVersion(right) !== undefined ? right : undefined;
}

/** Is it `vX.Y.Z`, perhaps with a pre-release or a build behind? That is the form of a tag. */
export function isVersionTag(text: string): boolean {
  return text.startsWith('v') && parseVersion(text) !== undefined;
}

/** Is it a version that comes before the one it is a try for, such as `v2.0.0-rc.1`? */
export function isPrerelease(text: string): boolean {
  return (parseVersion(text)?.prerelease.length ?? 0) > 0;
}

/** Do both spell the same version? What is no version is compared as text, without a leading `v`. */
export function isSameVersion(a: string, b: string): boolean {
  const [one, other] = [parseVersion(a), parseVersion(b)];
  if (one === undefined || other === undefined) return a.replace(/^v/, '') === b.replace(/^v/, '');
  return compareBuild(one, other) === 0;
}

/**
 * Negative where `a` comes first, positive where `b` does, 0 where neither does: a build (`+5`) does not count.
 * Undefined where one of them is no version.
 */
export function compareVersions(a: string, b: string): number | undefined {
  const [one, other] = [parseVersion(a), parseVersion(b)];
  return one === undefined || other === undefined ? undefined : one.compare(other);
}

/**
 * The tag of the newest version among those that match `pattern`; undefined where none does. Pre-releases count only
 * where the pattern has a `-`. Of one version that is tagged twice, the first by name is taken.
 */
export function findNewestTag(tags: readonly string[], pattern: string): string | undefined {
  const hasPrereleases = pattern.includes('-');
  const versions = tags
    .filter((tag) => matchesName(pattern, tag) && (hasPrereleases || !isPrerelease(tag)))
    .flatMap((tag) => {
      const version = parseVersion(tag);
      return version === undefined ? [] : [{ tag, version }];
    });
  versions.sort((a, b) => compareBuild(b.version, a.version) || (a.tag < b.tag ? -1 : 1));
  return versions[0]?.tag;
}
