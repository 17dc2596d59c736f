import { oldestOf, toolsOf } from '../config/sources';
import type { ToolVersion } from '../config/sources/definition';
import type { Target } from '../config/targets/target';
import { REQUIRED_TOOLS } from '../phases/facts';
import { runtimeOf } from '../runtimes/choose';
import type { HostFacts } from './facts';

interface Lack {
  readonly message: string;
  readonly hint: string;
}

interface ToolQuestion {
  readonly targets: readonly Target[];
  /** Null where nothing is sent: then no tools that fetch or build are needed. */
  readonly needs: object | null;
}

/** What programs a host lacks, or has too old, for what goes to it. */
export function findMissingTools(facts: HostFacts, { targets, needs }: ToolQuestion): readonly Lack[] {
  const here = targets.filter(({ host }) => host.name === facts.host);
  const sources = needs === null ? [] : here;
  const needed = new Set([
    ...REQUIRED_TOOLS,
    ...here.flatMap((target) => runtimeOf(target).tools),
    ...sources.flatMap(({ preflight, source }) => [...preflight.commands, ...toolsOf(source)]),
  ]);
  const missing = [...needed].filter((tool) => !facts.tools.has(tool)).join(', ');
  const oldest = new Map(sources.flatMap(({ source }) => oldestOf(source)));
  return [
    ...(missing === ''
      ? []
      : [{ message: `missing on the host: ${missing}`, hint: `Install ${missing} on ${facts.host}.` }]),
    ...[...oldest].flatMap(([tool, version]) => judgeVersion(facts, tool, version)),
    ...(facts.system === 'Linux'
      ? []
      : [{ message: `it runs ${facts.system}; Bowline deploys to Linux`, hint: 'Use a Linux host.' }]),
  ];
}

function judgeVersion({ host, tools, versions }: HostFacts, tool: string, oldest: ToolVersion): readonly Lack[] {
  if (!tools.has(tool)) return [];
  const said = versions.get(tool) ?? '';
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(said)?.slice(1) ?? []).map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return [];
  return [
    {
      message: `${tool} ${oldest.join('.')} or newer is needed; it has: ${said || 'none that tells its version'}`,
      hint: `Install a newer ${tool} on ${host}.`,
    },
  ];
}
