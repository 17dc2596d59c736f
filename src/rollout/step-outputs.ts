import type { Target } from '../config/targets/target';
import { listOutputs } from '../config/targets/target-outputs';
import type { Where } from '../errors';
import { MOST_SENT_BYTES, readOutputKey } from '../phases/step-output';
import type { Result } from '../report/result';
import { makeVisible } from '../report/text/visible';
import type { World } from './world';

/** Outputs are for a number, a name, an address; a text belongs in a file. */
const MOST_BYTES = 1024;
/** Stands for the runner, which is no host. */
const RUNNER = '';

type Told = Pick<World, 'redactor' | 'progress'>;

/** What commands of the config printed that have an `output`. */
export class StepOutputs {
  readonly #declared: ReadonlySet<string>;
  readonly #values = new Map<string, Map<string, string>>();

  constructor(targets: readonly Target[]) {
    this.#declared = new Set(targets.flatMap((target) => listOutputs(target).map(({ name }) => name)));
  }

  /**
   * Keeps a value, with its secrets hidden. A name that the config does not have is passed over: a release remembers
   * checks in a file on its host.
   */
  keep(name: string, said: string, where: Where, world: Told): void {
    if (!this.#declared.has(name)) return;
    const { value, bytes } = shorten(said, world.redactor);
    if (value.length < bytes.length) {
      world.progress.warn(
        `the output \`${name}\` has ${bytes.length} bytes and is cut: at most ${MOST_BYTES} fit`,
        where,
      );
    }
    const values = this.#values.get(name) ?? new Map<string, string>();
    this.#values.set(name, values.set(where.host ?? RUNNER, value.toString('utf8')));
  }

  /** Keeps what the commands of a script on a host have sent. */
  keepSent(
    { host }: { readonly host: { readonly name: string } },
    blobs: ReadonlyMap<string, Buffer>,
    world: Told,
  ): void {
    for (const [key, bytes] of blobs) {
      const output = readOutputKey(key);
      if (output === undefined) continue;
      this.keep(output.name, bytes.toString('utf8'), { host: host.name, app: output.app }, world);
    }
  }

  /** By name: the value, or, where it was several hosts, one for each. */
  toResult(): NonNullable<Result['outputs']> {
    return Object.fromEntries(
      [...this.#values].map(([name, values]) => {
        const [only = ''] = values.values();
        return [name, values.size === 1 ? only : Object.fromEntries(values)];
      }),
    );
  }
}

/** Secrets are hidden before anything is cut: half of one would not be known again. */
function shorten(said: string, redactor: Told['redactor']): { value: Buffer; bytes: Buffer } {
  const bytes = Buffer.from(hide(said, redactor), 'utf8');
  return { value: bytes.subarray(0, findEnd(bytes)), bytes };
}

/** Where the host has cut the line already, half a secret may be its end. */
function hide(said: string, { redact, longest }: Told['redactor']): string {
  const text = redact(makeVisible(said.trim()));
  return Buffer.byteLength(said) < MOST_SENT_BYTES ? text : text.slice(0, Math.max(0, text.length - longest));
}

/** The end of the last whole character that fits. */
function findEnd(bytes: Buffer): number {
  let end = Math.min(bytes.length, MOST_BYTES);
  while (end < bytes.length && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return end;
}
