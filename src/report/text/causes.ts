import type { Result } from '../result';
import { describeCount } from './format';
import { describeWhere } from './wording';

type RunError = NonNullable<Result['error']>;

/** What one host says, over one or several lines, or what is said of no host. */
interface Saying {
  readonly host: string | undefined;
  readonly text: string;
  /** As it stood there. */
  readonly whole: string;
}

/**
 * The message of a run's error, in which what several hosts say alike is told once: `3 hosts: missing on the host:
 * zstd (web-1, web-2, web-3)`. A host's own address makes no difference, and of many hosts neither do times.
 */
export function gatherCauses({ message }: Pick<RunError, 'message'>, { hosts }: Pick<Result, 'hosts'>): string {
  const groups = new Map<string, Saying[]>();
  for (const saying of readSayings(message, hosts)) {
    const key = saying.host === undefined ? `\0${groups.size}` : describeKind(saying.text);
    groups.set(key, [...(groups.get(key) ?? []), saying]);
  }
  return [...groups.values()].map(describeGroup).join('\n');
}

/** Where the error happened; of several hosts, how many there are. */
export function placeCauses(error: RunError, { hosts }: Pick<Result, 'hosts'>): string {
  const blamed = new Set(readSayings(error.message, hosts).flatMap(({ host }) => host ?? []));
  const { step } = error;
  if (blamed.size > 1) return describeWhere({ host: describeCount(blamed.size, 'host'), step: step ?? '' });
  return describeWhere({ host: error.host ?? '', app: error.app ?? '', step: step ?? '' });
}

/** Of so many hosts each is told by itself where they do not say exactly the same. */
export const FEW_HOSTS = 4;

/** The same for two texts that differ in how long something took only. */
export function describeKind(text: string): string {
  return text.replace(/\b\d+(?:\.\d+)? ?(?:ms|s|m|min|h)\b/g, '#');
}

/** `web-1 (deploy@203.0.113.10:22): text` or `web-1: text`. */
const OF_HOST = /^(\S+)(?: \(([^)]*)\))?: (.+)$/;

function readSayings(message: string, hosts: Result['hosts']): Saying[] {
  const names = new Set(hosts.map(({ host }) => host));
  const sayings: Saying[] = [];
  for (const line of message.split(/\r\n|\r|\n/)) {
    const [, name = '', label = '', said = ''] = OF_HOST.exec(line) ?? [];
    const last = sayings.at(-1);
    if (names.has(name)) sayings.push({ host: name, text: hideAddress(said, label), whole: line });
    else if (last === undefined) sayings.push({ host: undefined, text: line, whole: line });
    else sayings[sayings.length - 1] = { ...last, text: `${last.text}\n${line}`, whole: `${last.whole}\n${line}` };
  }
  return sayings;
}

function hideAddress(text: string, label: string): string {
  const address = label.slice(label.lastIndexOf('@') + 1);
  return address === '' ? text : text.replaceAll(address, 'its address');
}

function describeGroup(sayings: readonly Saying[]): string {
  const [first] = sayings;
  const names = [...new Set(sayings.flatMap(({ host }) => host ?? []))];
  const isSame = sayings.every(({ text }) => text === first?.text);
  if (first === undefined || names.length < 2 || (names.length <= FEW_HOSTS && !isSame)) {
    return sayings.map(({ whole }) => whole).join('\n');
  }
  const [head = '', ...more] = first.text.split('\n');
  return [`${describeCount(names.length, 'host')}: ${head} (${names.join(', ')})`, ...more].join('\n');
}
