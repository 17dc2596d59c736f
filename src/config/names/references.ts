import { findPlaceholders } from '../filling/placeholders';
import { describePath, type Locations, type Path } from '../locations';
import type { Problems } from '../problems';
import { isRecord } from '../schema/fields';
import { asRecord, expandNamed, listNames, type Named, type RawMap, type Say, sayTwice, sayUnknown } from './named';
import { checkPreviewReferences } from './preview-references';
import { checkStageReferences } from './stage-references';

/** Keys that an environment of several apps cannot hold, since they cannot be the same for two apps. */
const KEYS_OF_ONE_APP = ['port', 'domain', 'source', 'runtime', 'links'];

/**
 * Checks that every name in the config names something. It takes the data as they were read, so that these
 * problems are told together with those of the schema; what has the wrong kind is passed over here.
 */
export function checkReferences(data: unknown, locations: Locations, problems: Problems): void {
  const root = asRecord(data);
  const say: Say = (path, message, hint, part = 'value') =>
    problems.add(locations[part](path), message, hint, describePath(path));
  for (const key of ['hosts', 'apps', 'environments']) {
    if (isRecord(root[key]) && Object.keys(root[key]).length === 0)
      say([key], `\`${key}\` is empty`, 'Add at least one.');
  }
  if (Object.hasOwn(asRecord(root.defaults), 'domain')) {
    const hint = 'Move it to `environments.ENVIRONMENT.apps.APP.domain`.';
    say(['defaults', 'domain'], '`domain` cannot stand in `defaults`: no two apps have the same', hint, 'key');
  }
  const hosts = asRecord(root.hosts);
  const groups = asRecord(root.groups);
  checkGroups(hosts, groups, say);
  checkJumps(hosts, say);
  if (typeof root.default_environment === 'string') {
    const asked = { name: root.default_environment, path: ['default_environment'] };
    sayUnknown('environment', asked, asRecord(root.environments), say);
  }
  checkPreviewReferences(root, say);
  for (const [name, environment] of Object.entries(asRecord(root.environments))) {
    checkEnvironment({ path: ['environments', name], name }, asRecord(environment), asRecord(root.apps), say);
    checkHostLists(name, asRecord(environment), hosts, groups, say);
    checkStageReferences(
      name,
      asRecord(environment),
      { hosts, groups, environments: asRecord(root.environments), apps: asRecord(root.apps) },
      say,
    );
  }
}

function checkGroups(hosts: RawMap, groups: RawMap, say: Say): void {
  for (const [name, members] of Object.entries(groups)) {
    if (Object.hasOwn(hosts, name)) say(['groups', name], `\`${name}\` is a host and a group`, 'Rename one.', 'key');
    const seen = new Set<string>();
    for (const member of listNames(members, ['groups', name])) {
      if (Object.hasOwn(groups, member.name) && !Object.hasOwn(hosts, member.name)) {
        say(member.path, `\`${member.name}\` is a group: groups hold hosts only`, 'List its hosts.');
      } else sayUnknown('host', member, hosts, say);
      sayTwice(member, seen, say);
    }
  }
}

function checkJumps(hosts: RawMap, say: Say): void {
  for (const [name, host] of Object.entries(hosts)) {
    for (const hop of listJumps(hosts, name)) {
      sayUnknown('host', hop, hosts, say);
      if (asRecord(hosts[hop.name]).connection === 'local') {
        say(hop.path, `\`${hop.name}\` is this machine itself: there is nothing to jump through`, 'Remove it.');
      }
    }
    const cycle = findCycle(hosts, [name]);
    // Each cycle is told once, at the first of its hosts in the file.
    if (cycle && Object.keys(hosts).find((one) => cycle.includes(one)) === name && isRecord(host)) {
      say(['hosts', name, 'jump'], `the jumps are a cycle: ${cycle.join(' → ')}`, 'Take one of the jumps away.');
    }
  }
}

function listJumps(hosts: RawMap, name: string): readonly Named[] {
  const host = Object.hasOwn(hosts, name) ? asRecord(hosts[name]) : {};
  return listNames(host.jump, ['hosts', name, 'jump']);
}

/** The way from the first host of `way` back to itself, if there is one. */
function findCycle(hosts: RawMap, way: readonly string[]): readonly string[] | undefined {
  for (const { name } of listJumps(hosts, way.at(-1) ?? '')) {
    if (name === way[0]) return [...way, name];
    const cycle = way.includes(name) ? undefined : findCycle(hosts, [...way, name]);
    if (cycle) return cycle;
  }
  return undefined;
}

function checkEnvironment(environment: Named, settings: RawMap, apps: RawMap, say: Say): void {
  const { path } = environment;
  const members = isRecord(settings.apps) ? Object.keys(settings.apps) : undefined;
  for (const name of members ?? []) sayUnknown('app', { name, path: [...path, 'apps', name] }, apps, say);
  if (members?.length === 0) say([...path, 'apps'], '`apps` is empty', 'Name the apps of the environment.');
  const count = Object.keys(apps).length;
  if (!members && count > 1) {
    const hint = `Say which of the apps belong here, such as apps: { ${Object.keys(apps)[0]}: {} }.`;
    say(path, `\`${environment.name}\` needs \`apps\`: the config has ${count}`, hint, 'key');
  }
  if ((members?.length ?? count) <= 1) return;
  for (const key of KEYS_OF_ONE_APP.filter((one) => Object.hasOwn(settings, one))) {
    say([...path, key], `\`${key}\` cannot be the same for several apps`, `Move it to \`${path.join('.')}.apps.APP\`.`);
  }
  if (typeof settings.path === 'string' && !findPlaceholders(settings.path).includes('app')) {
    say([...path, 'path'], '`path` is the same for several apps', 'Put {app} into it.');
  }
}

function checkHostLists(name: string, environment: RawMap, hosts: RawMap, groups: RawMap, say: Say): void {
  const path: Path = ['environments', name];
  const known = { ...hosts, ...groups };
  const all = expandNamed(listNames(environment.hosts, [...path, 'hosts']), groups, known, say);
  for (const [app, settings] of Object.entries(asRecord(environment.apps))) {
    const own = [...path, 'apps', app, 'hosts'];
    const wanted = listNames(asRecord(settings).hosts, own);
    if (environment.stages !== undefined && wanted.length > 0) {
      say(
        own,
        '`hosts` of an app cannot stand beside `stages`',
        'Remove it: every app goes to the hosts of all stages.',
      );
      continue;
    }
    for (const host of expandNamed(wanted, groups, known, say)) {
      if (all.length > 0 && Object.hasOwn(hosts, host.name) && !all.some((one) => one.name === host.name)) {
        say(host.path, `\`${host.name}\` is not among the hosts of \`${name}\``, 'Add it there, or remove it here.');
      }
    }
  }
}
