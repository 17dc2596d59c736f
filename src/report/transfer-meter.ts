import { formatBytes, formatRate } from './format';

export interface TransferReading {
  readonly sentBytes: number;
  readonly totalBytes: number;
  /** 0–1; the total is an estimate before compression, so what is sent may stay below it or go beyond. */
  readonly share: number;
  readonly elapsedMs: number;
}

export interface TransferMeter {
  update(sentBytes: number, totalBytes: number, nowMs: number): void;
  read(): TransferReading;
}

/** Follows one transfer; its clock starts with the first update. */
export function createTransferMeter(): TransferMeter {
  let startedAt: number | undefined;
  let reading: TransferReading = { sentBytes: 0, totalBytes: 0, share: 0, elapsedMs: 0 };
  return {
    update(sentBytes, totalBytes, nowMs) {
      startedAt ??= nowMs;
      const share = totalBytes > 0 ? Math.min(1, sentBytes / totalBytes) : 0;
      reading = { sentBytes, totalBytes, share, elapsedMs: nowMs - startedAt };
    },
    read: () => reading,
  };
}

/** `43%, 12.4 MB of 29.0 MB, 5.1 MB/s`. */
export function describeTransfer({ sentBytes, totalBytes, share, elapsedMs }: TransferReading): string {
  const rate = elapsedMs >= 500 ? `, ${formatRate(sentBytes, elapsedMs)}` : '';
  return `${Math.floor(share * 100)}%, ${formatBytes(sentBytes)} of ${formatBytes(totalBytes)}${rate}`;
}
