import * as z from 'zod';
import { readBeginning } from '../http/answer';

/* What a registry answers, as far as anybody here asks for it. */

/** What of an answer is read at most; a registry without pages may have many tags. */
const MOST_BYTES = 16 * 1024 * 1024;

export const tagList = z.object({ tags: z.array(z.string()).nullish() });

export const tokenAnswer = z
  .object({ token: z.string().optional(), access_token: z.string().optional() })
  .transform(({ token, access_token: other }) => token || other)
  .pipe(z.string());

const errorList = z.object({
  errors: z.array(z.object({ code: z.string().optional(), message: z.string().optional() })).min(1),
});
const details = z.object({ details: z.string() });

const platform = z.object({ os: z.string().optional(), architecture: z.string().optional() });
const texts = z.record(z.string(), z.string());

/** An index or a manifest. */
export const manifest = z.object({
  manifests: z.array(z.object({ digest: z.string(), platform: platform.optional() })).optional(),
  config: z.object({ digest: z.string() }).optional(),
  layers: z.array(z.object({ digest: z.string(), size: z.number() })).optional(),
  annotations: texts.optional(),
});

export const imageConfig = z.object({ config: z.object({ Labels: texts.nullish() }).nullish() });

type Listed = NonNullable<z.output<typeof manifest>['manifests']>;

/** As a kernel names them, and as an index does. */
const ARCHITECTURES: Readonly<Record<string, string>> = {
  x86_64: 'amd64',
  aarch64: 'arm64',
  armv6l: 'arm',
  armv7l: 'arm',
  i386: '386',
  i686: '386',
};

/** The manifest of an index that is for a host; the first where none is. What is no image, such as an attestation, is for nobody. */
export function choosePlatform(listed: Listed, architecture: string | undefined): string | undefined {
  const images = listed.filter(({ platform: of }) => of?.os !== 'unknown');
  const wanted = architecture && (ARCHITECTURES[architecture] ?? architecture);
  return (images.find(({ platform: of }) => of?.architecture === wanted) ?? images[0])?.digest;
}

/** All that anybody here needs of an answer. */
export function readText(response: Response): Promise<string> {
  return readBeginning(response, MOST_BYTES);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a refusal says: `UNAUTHORIZED: authentication required`; the text itself where it has no such form. */
export function readWords(text: string): string {
  const json = parseJson(text);
  const { data } = errorList.safeParse(json);
  if (data !== undefined) {
    return data.errors.map(({ code, message }) => [code, message].filter(Boolean).join(': ')).join('; ');
  }
  return details.safeParse(json).data?.details ?? text.replace(/<[^>]*>/g, ' ');
}

/** The page behind this one, by the header `Link`. */
export function findNextPage(header: string | null, here: URL): URL | undefined {
  const [, target] = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(header ?? '') ?? [];
  return target !== undefined && URL.canParse(target, here.href) ? new URL(target, here) : undefined;
}
