import { InputError } from '../errors';
import { compareVersions, isPrerelease, LEADING_ZERO, parseVersion, withoutZeros } from './version-order';

/** A version that can be released, and its tag. */
export interface ReleaseVersion {
  /** Without a `v`: `1.2.3`. */
  readonly version: string;
  /** `v1.2.3` */
  readonly tag: string;
  readonly isPrerelease: boolean;
}

/** A tag and the commit that it stands for. */
interface Tag {
  readonly name: string;
  readonly sha: string;
}

/**
 * Reads what a VERSION file holds.
 * @param file its name, for messages
 * @throws InputError for anything but one version of three numbers, perhaps with a pre-release
 */
export function readReleaseVersion(text: string, file: string): ReleaseVersion {
  const line = text.trim();
  if (line === '') throw new InputError(`${file} is empty`, SPELLING);
  const parsed = parseVersion(line);
  const right = withoutZeros(line);
  if (right !== undefined) {
    throw new InputError(`${file} holds no version: ${describeBriefly(line)}, ${LEADING_ZERO}`, `Write \`${right}\`.`);
  }
  if (parsed === undefined) throw new InputError(`${file} holds no version: ${describeBriefly(line)}`, SPELLING);
  if (parsed.build.length > 0) {
    throw new InputError(
      `${file} holds a build, which no release has: ${describeBriefly(line)}`,
      `Leave out what follows the \`+\`. ${SPELLING}`,
    );
  }
  const { version } = parsed;
  return { version, tag: `v${version}`, isPrerelease: parsed.prerelease.length > 0 };
}

const SPELLING = 'Write one version and nothing else, such as `1.2.3` or `1.3.0-rc.1`.';

function describeBriefly(text: string): string {
  const line = JSON.stringify(text);
  return line.length <= 80 ? line : `${line.slice(0, 79)}…`;
}

/** So many are asked about; the nearest ones tell it, and the highest one. */
const MOST_ASKED = 10;

/**
 * The tags of higher versions, the nearest first and with the highest one. If the history of the commit holds one, the
 * version goes down; on a branch that maintains an old version none is there.
 */
export function listHigherTags(tags: readonly Tag[], { version }: ReleaseVersion): readonly Tag[] {
  const higher = sortTags(tags).filter(({ name }) => (compareVersions(name, version) ?? 0) > 0);
  return higher.length <= MOST_ASKED
    ? higher.toReversed()
    : [...higher.slice(1 - MOST_ASKED).reverse(), ...higher.slice(0, 1)];
}

/**
 * The tags that may be the one before, best first: the next lower version. What a full release tells goes back to the
 * full release before; a pre-release tells what is new since any other.
 */
export function listLowerTags(tags: readonly Tag[], { version, isPrerelease: isPre }: ReleaseVersion): readonly Tag[] {
  const lower = sortTags(tags).filter(({ name }) => (compareVersions(name, version) ?? 0) < 0);
  if (isPre) return lower.slice(0, MOST_ASKED);
  const full = lower.filter(({ name }) => !isPrerelease(name));
  return [...full, ...lower.filter(({ name }) => isPrerelease(name))].slice(0, MOST_ASKED);
}

/** Is no full release of a higher version there? Then GitHub may call this one the latest. */
export function isLatestVersion(tags: readonly Tag[], { version, isPrerelease: isPre }: ReleaseVersion): boolean {
  return !isPre && !tags.some(({ name }) => !isPrerelease(name) && (compareVersions(name, version) ?? 0) > 0);
}

/** Highest first; what is no version is left out. */
function sortTags(tags: readonly Tag[]): readonly Tag[] {
  return tags
    .filter(({ name }) => parseVersion(name) !== undefined)
    .sort((a, b) => compareVersions(b.name, a.name) || (a.name < b.name ? -1 : 1));
}
