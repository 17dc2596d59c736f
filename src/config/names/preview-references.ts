import { BUILT_IN_PREVIEW } from '../schema/defaults';
import { isRecord } from '../schema/fields';
import { asRecord, listNames, type RawMap, type Say } from './named';
import { parsePortRange } from './port-range';

/** Checks the environment with `per`, that there is one at most, and that no other looks like an instance of it. */
export function checkPreviewReferences(root: RawMap, say: Say): void {
  const environments = Object.entries(asRecord(root.environments)).map(([name, one]) => [name, asRecord(one)] as const);
  const templates = environments.filter(([, { per }]) => per !== undefined);
  for (const [name] of environments.filter(([one]) => /^pr-\d+$/.test(one))) {
    const message = `\`${name}\` is the name of a preview, and no environment can have it`;
    say(['environments', name], message, 'Give it another name.', 'key');
  }
  for (const [name] of templates.slice(1)) {
    const message = `\`${name}\` is a second environment with \`per\`, and both would be \`pr-7\``;
    say(['environments', name, 'per'], message, 'Keep one of them.', 'key');
  }
  for (const [name, settings] of environments) {
    if (settings.per === undefined) checkOther(name, settings, say);
    else checkTemplate(name, settings, asRecord(root.groups), say);
  }
  checkGates(environments, new Set(templates.map(([name]) => name)), say);
}

function checkTemplate(name: string, settings: RawMap, groups: RawMap, say: Say): void {
  const path = ['environments', name];
  if (settings.stages !== undefined) {
    say([...path, 'stages'], '`per` and `stages` exclude each other', 'Write `hosts: [NAME]` instead.', 'key');
  }
  const hosts = listNames(settings.hosts, []).flatMap((one) =>
    Array.isArray(groups[one.name]) ? listNames(groups[one.name], []) : [one],
  );
  if (new Set(hosts.map((one) => one.name)).size > 1) {
    const message = `\`${name}\` has several hosts: the slots of \`per\` are kept on one`;
    say([...path, 'hosts'], message, 'Name one host.', 'key');
  }
  const slots = typeof settings.slots === 'number' ? settings.slots : BUILT_IN_PREVIEW.slots;
  for (const { at, text } of listRanges(path, settings)) {
    const range = parsePortRange(text);
    if (range === undefined) {
      say(at, `\`${text}\` is no range of ports`, 'Write the lower one first, such as 9000-9004.');
    } else if (range.last - range.first + 1 < slots) {
      const message = `\`${text}\` has ${range.last - range.first + 1} ports for ${slots} slots`;
      say(at, message, `Write ${range.first}-${range.first + slots - 1}, or fewer \`slots\`.`);
    }
  }
}

function checkOther(name: string, settings: RawMap, say: Say): void {
  const path = ['environments', name];
  for (const key of ['slots', 'expire'].filter((one) => settings[one] !== undefined)) {
    say([...path, key], `\`${key}\` goes with \`per\` alone`, `Add \`per: pull_request\`, or take it away.`, 'key');
  }
  for (const { at } of listRanges(path, settings)) {
    const message = 'a range of ports is known only in an environment with `per: pull_request`';
    say(at, message, 'Write one port.');
  }
}

/** The texts that stand as `port` in an environment and its apps. */
function listRanges(path: readonly string[], settings: RawMap) {
  const apps = isRecord(settings.apps) ? Object.entries(settings.apps) : [];
  const places = [
    { at: [...path, 'port'], port: settings.port },
    ...apps.map(([app, one]) => ({ at: [...path, 'apps', app, 'port'], port: asRecord(one).port })),
  ];
  return places.flatMap(({ at, port }) =>
    typeof port === 'string' && /^\d+-\d+$/.test(port) ? [{ at, text: port }] : [],
  );
}

/** Which of its instances a gate would wait for, nothing says. */
function checkGates(environments: readonly (readonly [string, RawMap])[], templates: Set<string>, say: Say): void {
  for (const [name, environment] of environments) {
    const stages = Array.isArray(environment.stages) ? environment.stages.map(asRecord) : [];
    const places = [
      { at: ['environments', name] as (string | number)[], place: environment },
      ...stages.map((place, index) => ({ at: ['environments', name, 'stages', index], place })),
    ];
    for (const { at, place } of places) {
      for (const moment of ['before', 'after']) {
        const gates = Array.isArray(place[moment]) ? place[moment].map(asRecord) : [];
        for (const [index, { verify }] of gates.entries()) {
          if (typeof verify !== 'string' || !templates.has(verify) || verify === name) continue;
          const message = `a gate cannot wait for \`${verify}\`: there is one for each pull request`;
          say([...at, moment, index, 'verify'], message, 'Name another environment.');
        }
      }
    }
  }
}
