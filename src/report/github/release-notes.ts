import * as z from 'zod';
import { compareTexts } from '../../text-order';
import { escapeMarkdown, renderLink, renderTable } from '../markdown/markdown';
import type { Result } from '../result';
import { describeTime } from '../text/format';
import { describeStatus } from '../text/wording';

/*
 * A part of a GitHub Release that tells where its version is live. It stands between two comments of HTML, behind
 * what people wrote; a third one holds what it is made from, so that the rest of the text is never read or changed.
 */

/** What became of a version in one environment. */
export interface VersionNote {
  /** As the release on the host is labelled, such as `v1.2.0` or `1.2.0`. */
  readonly version: string;
  readonly place: NotedPlace;
}

const place = z.object({
  environment: z.string().max(200),
  apps: z.string().max(400),
  isLive: z.boolean(),
  text: z.string().max(400),
  url: z.string().max(400).nullable(),
  at: z.string().max(40),
});

type NotedPlace = z.infer<typeof place>;

/**
 * Decides which versions have something new to tell: the one that is live now, and the one that is not any more.
 * @param result without any secret
 */
export function decideVersionNotes(result: Result): readonly VersionNote[] {
  const { mode, status, version, previousVersion, reason, deployed } = result;
  if (status === 'unchanged' || status === 'aborted') return [];
  if (status !== 'success') {
    const left = deployed.length === 0 ? '' : `, live on ${deployed.join(', ')}`;
    return mode === 'deploy' ? note(result, version, false, `${describeStatus(status)}${left}`) : [];
  }
  const why = reason === null ? '' : `: ${reason}`;
  const [live, left] = mode === 'deploy' ? ['live', 'replaced by'] : ['live again', 'left for'];
  return [
    ...note(result, version, true, `${live}${why}`),
    ...(previousVersion === version
      ? []
      : note(result, previousVersion, false, `${left} ${version ?? 'another'}${why}`)),
  ];
}

function note(result: Result, version: string | null, isLive: boolean, text: string): VersionNote[] {
  if (version === null) return [];
  const { environment, apps, runUrl: url, endedAt: at } = result;
  const names = apps.map(({ name }) => name).sort();
  return [
    {
      version,
      place: {
        environment: cut(environment ?? ''),
        apps: cut(names.join(', ')),
        isLive,
        text: cut(text),
        url: url !== null && url.length > 400 ? null : url,
        at,
      },
    },
  ];
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= 200 ? line : `${line.slice(0, 199)}…`;
}

const BEGIN = '<!-- bowline-deploys';
const END = '<!-- /bowline-deploys -->';
const PART = /(?:\r?\n)*<!-- bowline-deploys ([\w-]*) -->[\s\S]*?<!-- \/bowline-deploys -->/;
/** GitHub takes no longer text. */
const MOST = 125_000;

/** The text of a release with what a place has to tell, in the stead of what it told before; undefined where it has no room. */
export function composeNotes(body: string, own: NotedPlace): string | undefined {
  const isOwn = (one: NotedPlace) => one.environment === own.environment && one.apps === own.apps;
  const places = [...readPlaces(body).filter((one) => !isOwn(one)), own].sort((a, b) => compareTexts(a.at, b.at));
  const text = [body.replace(PART, '').trimEnd(), renderPart(places)].filter((part) => part !== '').join('\n\n');
  return text.length <= MOST ? text : undefined;
}

/** Does the text tell this already? */
export function tells(body: string, own: NotedPlace): boolean {
  return readPlaces(body).some((one) => JSON.stringify(one) === JSON.stringify(own));
}

/** What somebody changed by hand so that it cannot be read counts as never written. */
function readPlaces(body: string): NotedPlace[] {
  try {
    const encoded = PART.exec(body)?.[1] ?? '';
    return z.array(place).parse(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')));
  } catch {
    return [];
  }
}

function renderPart(places: readonly NotedPlace[]): string {
  const state = Buffer.from(JSON.stringify(places)).toString('base64url');
  const rows = places.map(({ environment, apps, isLive, text, url, at }) => [
    escapeMarkdown(environment),
    escapeMarkdown(apps),
    `${isLive ? '✅' : '➖'} ${escapeMarkdown(text)}`,
    escapeMarkdown(describeTime(at)),
    url === null ? '–' : renderLink('Run', url),
  ]);
  const table = renderTable(['Environment', 'App', '', 'UTC', ''], rows);
  return [`${BEGIN} ${state} -->`, '### Deploys', '', table, END].join('\n');
}
