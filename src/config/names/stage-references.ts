import type { Path } from '../locations';
import { isRecord } from '../schema/fields';
import { stageKeys } from '../schema/stages';
import { asRecord, expandNamed, listNames, type RawMap, type Say, sayUnknown } from './named';

/** What stages and gates may name. */
interface Names {
  readonly hosts: RawMap;
  readonly groups: RawMap;
  readonly environments: RawMap;
  /** Apps that a gate may name: the environment's own. */
  readonly apps: RawMap;
}

/** Checks the stages of one environment: where its hosts stand, that names stand once, and what its gates name. */
export function checkStageReferences(name: string, environment: RawMap, names: Names, say: Say): void {
  const path: Path = ['environments', name];
  checkPlaces(name, environment, say);
  const members = isRecord(environment.apps) ? environment.apps : names.apps;
  const inGates = { ...names, apps: members };
  const stages = Array.isArray(environment.stages) ? environment.stages.map(asRecord) : [];
  const gates = new Set<string>();
  checkGates(name, environment, path, inGates, gates, say);
  const seen = new Map<string, unknown>();
  const known = { ...names.hosts, ...names.groups };
  const placed = new Map<string, unknown>();
  for (const [index, stage] of stages.entries()) {
    const own = [...path, 'stages', index];
    if (typeof stage.name === 'string' && seen.has(stage.name))
      say([...own, 'name'], `there are two stages \`${stage.name}\``, 'Rename one.');
    seen.set(String(stage.name), stage);
    for (const host of expandNamed(listNames(stage.hosts, [...own, 'hosts']), names.groups, known, say)) {
      const other = placed.get(host.name);
      if (other !== undefined && other !== stage.name)
        say(host.path, `the host \`${host.name}\` stands in the stage \`${other}\` as well`, 'Keep it in one of them.');
      placed.set(host.name, stage.name);
    }
    checkGates(name, stage, own, inGates, gates, say);
  }
}

function checkPlaces(name: string, environment: RawMap, say: Say): void {
  const path: Path = ['environments', name];
  const { hosts, stages } = environment;
  if (hosts === undefined && stages === undefined)
    say(path, `\`${name}\` has neither \`hosts\` nor \`stages\``, 'Add `hosts: [NAME]`.', 'key');
  if (stages === undefined) return;
  if (hosts !== undefined) {
    const hint = 'Remove `hosts`: the stages have theirs.';
    say([...path, 'hosts'], `\`hosts\` and \`stages\` of \`${name}\` exclude each other`, hint, 'key');
  }
  for (const key of Object.keys(stageKeys).filter((one) => Object.hasOwn(environment, one))) {
    say([...path, key], `\`${key}\` belongs to one of the stages of \`${name}\``, 'Move it into a stage.', 'key');
  }
}

function checkGates(name: string, place: RawMap, path: Path, names: Names, seen: Set<string>, say: Say): void {
  for (const moment of ['before', 'after']) {
    const gates = Array.isArray(place[moment]) ? place[moment].map(asRecord) : [];
    for (const [index, gate] of gates.entries()) {
      const own = [...path, moment, index];
      if (typeof gate.verify === 'string') {
        const asked = { name: gate.verify, path: [...own, 'verify'] };
        sayUnknown('environment', asked, names.environments, say);
        if (gate.verify === name)
          say(asked.path, `\`${name}\` cannot wait for itself`, 'Name another environment, or remove the gate.');
        else if (findAwaited(gate.verify, names.environments).has(name))
          say(asked.path, describeCycle(name, gate.verify), 'Remove one of the gates.');
      }
      if (typeof gate.app === 'string') sayUnknown('app', { name: gate.app, path: [...own, 'app'] }, names.apps, say);
      const label = gate.name ?? (typeof gate.verify === 'string' ? `verify ${gate.verify}` : undefined);
      if (typeof label !== 'string') continue;
      if (seen.has(label)) say(own, `there are two gates \`${label}\` in \`${name}\``, 'Give one another `name`.');
      seen.add(label);
    }
  }
}

function describeCycle(name: string, awaited: string): string {
  return `\`${name}\` waits for \`${awaited}\`, which waits for \`${name}\`, so neither can be deployed to first`;
}

/** The environments that one waits for by its gates, over others as well. */
function findAwaited(name: string, environments: RawMap, found = new Set<string>()): ReadonlySet<string> {
  for (const next of listAwaited(asRecord(environments[name]))) {
    if (found.has(next)) continue;
    found.add(next);
    findAwaited(next, environments, found);
  }
  return found;
}

function listAwaited(environment: RawMap): readonly string[] {
  const stages = Array.isArray(environment.stages) ? environment.stages.map(asRecord) : [];
  const gates = [environment, ...stages].flatMap(({ before, after }) => [before, after].filter(Array.isArray).flat());
  return gates.map(asRecord).flatMap(({ verify }) => (typeof verify === 'string' ? [verify] : []));
}
