import { type ConfigDocument, expandGroups } from '../document';
import type { Canary, Gate, HostCount, Retry, Stage } from '../model';
import type { EnvironmentSettings } from '../schema/config';
import { BUILT_IN_CANARY, BUILT_IN_GATE, BUILT_IN_RETRY, BUILT_IN_STAGE } from '../schema/defaults';
import type { GateSettings, StageSettings } from '../schema/stages';
import { parsePercentage, toMs } from '../units';

/** How many hosts each batch has: the last size goes on until no host is left. A share is of all of them, and at least one. */
export function sizeBatches(hosts: number, sizes: readonly HostCount[], all = hosts): readonly number[] {
  const batches: number[] = [];
  for (let left = hosts; left > 0; left -= batches.at(-1) ?? left) {
    const size = sizes[Math.min(batches.length, sizes.length - 1)] ?? { share: 1 };
    batches.push(Math.min(left, countHosts(size, all)));
  }
  return batches;
}

/** A share is rounded up, and never less than one. */
export function countHosts(size: HostCount, all: number): number {
  return Math.max(1, 'count' in size ? size.count : Math.ceil(size.share * all));
}

/** An environment with `hosts` has no `snapshot` of its own: there that is the key of an app. */
type Written = Omit<StageSettings, 'name' | 'hosts' | 'snapshot'> & { readonly snapshot?: unknown };

/** The stages of an environment in their order; one with `hosts` is a stage of its own name. */
export function buildStages({ config }: ConfigDocument, environment: string): readonly Stage[] {
  const settings = config.environments[environment];
  if (settings === undefined) return [];
  const build = (name: string, hosts: readonly string[], written: Written) =>
    buildStage(name, expandGroups(config, hosts), written);
  return (
    settings.stages?.map((one) => build(one.name, one.hosts, one)) ?? [
      build(environment, settings.hosts ?? [], settings),
    ]
  );
}

/** What a failure of the verification behind the last stage rolls back; undefined where there is none. */
export function readFinalPolicy({ verify }: EnvironmentSettings): Stage['onFailure'] | undefined {
  return verify && (verify.on_failure ?? BUILT_IN_STAGE.on_failure);
}

function buildStage(name: string, hosts: readonly string[], written: Written): Stage {
  const { batch = BUILT_IN_STAGE.batch, ready = BUILT_IN_STAGE.ready, canary } = written;
  return {
    name,
    hosts,
    batch: (Array.isArray(batch) ? batch : [batch]).map(readCount),
    ready: ready === 'all' ? { share: 1 } : readCount(ready),
    before: (written.before ?? []).map(buildGate),
    after: (written.after ?? []).map(buildGate),
    ...(canary === undefined ? {} : { canary: buildCanary(canary) }),
    onFailure: written.on_failure ?? BUILT_IN_STAGE.on_failure,
    retry: buildRetry(written.retry),
    takesSnapshot: written.snapshot === true,
  };
}

function readCount(value: string | number): HostCount {
  return typeof value === 'number' ? { count: value } : { share: parsePercentage(value) ?? 1 };
}

function buildGate({ name, run = '', verify, run_on, once, app, timeout }: GateSettings): Gate {
  const timeoutMs = toMs(timeout ?? BUILT_IN_GATE.timeout);
  if (verify !== undefined) return { kind: 'verify', name: name ?? `verify ${verify}`, environment: verify, timeoutMs };
  return {
    kind: 'command',
    name: name ?? run,
    run,
    runOn: run_on ?? BUILT_IN_GATE.run_on,
    once: once ?? false,
    ...(app === undefined ? {} : { app }),
    timeoutMs,
  };
}

function buildCanary(written: NonNullable<Written['canary']>): Canary {
  const { error_rate: rate, p95 } = written.compare ?? {};
  return {
    forMs: toMs(written.for),
    intervalMs: toMs(written.interval ?? BUILT_IN_CANARY.interval),
    failures: written.failures ?? BUILT_IN_CANARY.failures,
    minRequests: written.min_requests ?? BUILT_IN_CANARY.min_requests,
    samples: written.samples ?? BUILT_IN_CANARY.samples,
    ...(written.traffic === undefined ? {} : { traffic: readTraffic(written.traffic) }),
    compare: {
      ...(rate === undefined ? {} : { errorRate: parsePercentage(rate.slice(1)) ?? 0 }),
      ...(p95 === undefined ? {} : { p95: Number.parseFloat(p95) }),
    },
  };
}

/** The end is the switch itself. */
function readTraffic(written: string | readonly string[]): readonly number[] {
  const steps = [written].flat().map((step) => Number.parseFloat(step));
  return steps.at(-1) === 100 ? steps.slice(0, -1) : steps;
}

/** Without `retry` there is one attempt. */
function buildRetry(written: Written['retry']): Retry {
  return {
    attempts: written?.attempts ?? 1,
    backoffMs: toMs(written?.backoff ?? BUILT_IN_RETRY.backoff),
    factor: written?.factor ?? BUILT_IN_RETRY.factor,
    maxBackoffMs: toMs(written?.max_backoff ?? BUILT_IN_RETRY.max_backoff),
    jitter: parsePercentage(written?.jitter ?? BUILT_IN_RETRY.jitter) ?? 0,
  };
}
