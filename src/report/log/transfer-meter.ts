import { describeBytes, describeElapsed, describeRate } from '../text/format';

export interface TransferReading {
  readonly sentBytes: number;
  readonly totalBytes: number;
  /** 0–1. */
  readonly share: number;
  readonly elapsedMs: number;
  /** Of the last seconds; undefined until there is enough to tell by. */
  readonly bytesPerSecond: number | undefined;
}

export interface TransferMeter {
  update(sentBytes: number, totalBytes: number, nowMs: number): void;
  read(): TransferReading;
}

/** A rate over less of it jumps about. */
const FIRST_RATE_MS = 500;
/** A rate over more of it hides that a line became slow. */
const RATE_WINDOW_MS = 5_000;
const SAMPLE_EVERY_MS = 250;

interface Sample {
  readonly atMs: number;
  readonly sentBytes: number;
}

/** Follows one transfer; its clock starts with the first update. */
export function createTransferMeter(): TransferMeter {
  const samples: Sample[] = [];
  let startedAt: number | undefined;
  let reading: TransferReading = { sentBytes: 0, totalBytes: 0, share: 0, elapsedMs: 0, bytesPerSecond: undefined };
  return {
    update(sentBytes, totalBytes, nowMs) {
      startedAt ??= nowMs;
      keepSample(samples, { atMs: nowMs, sentBytes });
      const share = totalBytes > 0 ? Math.min(1, sentBytes / totalBytes) : 0;
      const bytesPerSecond = measureRate(samples[0], { atMs: nowMs, sentBytes });
      reading = { sentBytes, totalBytes, share, elapsedMs: nowMs - startedAt, bytesPerSecond };
    },
    read: () => reading,
  };
}

function keepSample(samples: Sample[], sample: Sample): void {
  const last = samples.at(-1);
  if (last === undefined || sample.atMs - last.atMs >= SAMPLE_EVERY_MS) samples.push(sample);
  while (samples.length > 2 && sample.atMs - (samples[1]?.atMs ?? 0) >= RATE_WINDOW_MS) samples.shift();
}

function measureRate(oldest: Sample | undefined, now: Sample): number | undefined {
  if (oldest === undefined || now.atMs - oldest.atMs < FIRST_RATE_MS) return undefined;
  return ((now.sentBytes - oldest.sentBytes) * 1000) / (now.atMs - oldest.atMs);
}

/** `43%, 12.4 MB of 29.0 MB, 5.1 MB/s, 4s left`. */
export function describeTransfer({ sentBytes, totalBytes, share, bytesPerSecond }: TransferReading): string {
  const done = `${Math.floor(share * 100)}%, ${describeBytes(sentBytes)} of ${describeBytes(totalBytes)}`;
  if (bytesPerSecond === undefined) return done;
  const rate = `${done}, ${describeRate(bytesPerSecond, 1000)}`;
  const left = totalBytes - sentBytes;
  return left <= 0 || bytesPerSecond <= 0 ? rate : `${rate}, ${describeTimeLeft(left / bytesPerSecond)} left`;
}

/** Whole seconds: it is an estimate. */
function describeTimeLeft(seconds: number): string {
  return describeElapsed(Math.ceil(seconds) * 1000).replace('.0s', 's');
}
