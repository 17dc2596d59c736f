import type { UnitLimits } from '../config/runtimes/unit-limits';

/** Lines of the service for what it may take. */
export function describeLimits({ limits = {} }: UnitLimits): readonly string[] {
  const { memoryBytes, cpu, tasks, files } = limits;
  const all = [
    ['MemoryMax', memoryBytes],
    ['CPUQuota', cpu],
    ['TasksMax', tasks],
    ['LimitNOFILE', files],
  ] as const;
  return all.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
}

/** Lines of `[Unit]`: systemd passes over them elsewhere. */
export function describeStartLimit({ restart }: UnitLimits): readonly string[] {
  if (restart === undefined) return [];
  return [`StartLimitIntervalSec=${restart.withinMs / 1_000}s`, `StartLimitBurst=${restart.burst}`];
}

/** Lines of the service for when it is started again. */
export function describeRestart({ restart }: UnitLimits): readonly string[] {
  if (restart === undefined) return ['Restart=on-failure', 'RestartSec=1'];
  const policy = restart.policy === 'never' ? 'no' : restart.policy;
  return [`Restart=${policy}`, `RestartSec=${restart.delayMs / 1_000}s`];
}
