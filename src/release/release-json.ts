import * as z from 'zod';
import { type Runtime, storedRuntimeSchema } from '../config/runtimes/registry';
import { storedNode } from '../config/targets/target-node';
import { storedPython } from '../config/targets/target-python';

/** What was made on the host for a release to run in. */
const provided = z.object({ python: storedPython.optional(), node: storedNode.optional() });

/** `release.json`: what a release says about itself. Written once, never changed. */
const record = z.object({
  schemaVersion: z.literal(1),
  id: z.string(),
  app: z.string(),
  environment: z.string(),
  version: z.string().nullable(),
  revision: z.string().nullable(),
  /** Files differed from that commit; absent where none did. */
  dirty: z.boolean().optional(),
  ref: z.string().nullable(),
  /** The image by its digest; absent where none was deployed. */
  image: z.string().optional(),
  /** Of content, settings and secrets: what makes a deploy `unchanged`. */
  fingerprint: z.string(),
  contentHash: z.string(),
  createdAt: z.string(),
  runId: z.string().nullable(),
  runUrl: z.string().nullable(),
  actor: z.string().nullable(),
  reason: z.string().nullable(),
  /** Whether a step of it cannot be undone by going back. */
  irreversible: z.boolean(),
  /** How the release is run; a runtime of a later Bowline is unknown to this one. */
  runtime: storedRuntimeSchema.optional().catch(undefined),
  /** The file of its site of nginx; absent where it has none. */
  site: z.string().optional(),
  /** Version 0.1.0 made nothing of the kind. */
  provided: provided.optional().catch(undefined),
  /** The settings by which it is verified when a run goes back to it; version 0.1.0 did not write them. */
  ownChecks: z.unknown().optional(),
});

export type ReleaseRecord = z.infer<typeof record>;

/** What is read of a record; null is not known. */
export interface ReleaseFacts {
  readonly version: string | null;
  readonly revision: string | null;
  /** Present where files differed from that commit. */
  readonly dirty?: true | undefined;
  /** The image by its digest. Present where one was deployed. */
  readonly image?: string | undefined;
  /** The tag that was asked for, where there is an image and it had one. */
  readonly imageTag?: string | undefined;
  readonly fingerprint: string | null;
  readonly contentHash: string | null;
  readonly runId: string | null;
  readonly isIrreversible: boolean;
  /** How the release was run when it was made. */
  readonly runtime: Runtime | null;
  /** The file of its site of nginx. Present where it has one. */
  readonly site?: string | undefined;
  /** What was made on the host for it to run in. Absent where nothing was, or it is not known. */
  readonly provided?: z.infer<typeof provided> | undefined;
  /** The settings by which it was verified, as the host has them; null where it does not remember. */
  readonly ownChecks: unknown;
}

export function writeReleaseJson(fields: ReleaseRecord): string {
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/** A record that is missing or damaged leaves its fields unknown. */
export function readReleaseJson(text: string | undefined): ReleaseFacts {
  const parsed = parse(text ?? '');
  return {
    version: parsed?.version ?? null,
    revision: parsed?.revision ?? null,
    ...(parsed?.dirty === true ? { dirty: true } : {}),
    ...readImage(parsed),
    ...(parsed?.site === undefined ? {} : { site: parsed.site }),
    fingerprint: parsed?.fingerprint ?? null,
    contentHash: parsed?.contentHash ?? null,
    runId: parsed?.runId ?? null,
    isIrreversible: parsed?.irreversible ?? false,
    runtime: parsed?.runtime ?? null,
    ...(parsed?.provided === undefined ? {} : { provided: parsed.provided }),
    ownChecks: parsed?.ownChecks ?? null,
  };
}

function readImage(parsed: ReleaseRecord | undefined): Pick<ReleaseFacts, 'image' | 'imageTag'> {
  if (parsed?.image === undefined) return {};
  const imageTag = findImageTag(parsed.image, parsed.ref);
  return { image: parsed.image, ...(imageTag === undefined ? {} : { imageTag }) };
}

/** The tag that was asked for; undefined where a digest was. */
export function findImageTag(image: string, ref: string | null | undefined): string | undefined {
  return ref == null || image.endsWith(ref) ? undefined : ref;
}

function parse(text: string): ReleaseRecord | undefined {
  try {
    const result = record.safeParse(JSON.parse(text));
    return result.success ? result.data : undefined;
  } catch {
    return undefined;
  }
}
