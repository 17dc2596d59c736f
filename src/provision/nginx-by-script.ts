import { rootScriptOf } from '../config/privileges';
import type { Target } from '../config/targets/target';
import type { NginxSite } from '../config/targets/target-nginx';
import { pathsOf } from '../release/host-layout';
import type { Facts } from '../shell/facts';
import { asRoot } from '../shell/host-user';
import type { Missing } from '../shell/missing';
import { lines, sh } from '../shell/sh';
import { askNginx, findLack, hostOf } from './nginx-facts';
import { SITE, writeSite } from './nginx-site';
import type { Part } from './part';
import { portsOf, siteTemplateOf } from './root-script';

/** Where a release says which port its site leads to. */
const PORT = '.bowline/port';
/** No port has it. */
const NO_PORT = 999_999_999;

/** A site by root's own template, of which a deploy chooses the port alone; undefined at every other level of privileges. */
export function siteByScript(target: Target, nginx: NginxSite): Partial<Part> | undefined {
  const script = rootScriptOf(target);
  if (script === undefined) return undefined;
  const file = siteTemplateOf(script[1]);
  const chosen = `port=${target.port ?? 0}`;
  return {
    rights: [
      ...portsOf(target).flatMap((port) => ['test', 'apply'].map((verb) => [...script, verb, `port=${port}`])),
      [...script, 'drop'],
    ],
    isRightNeeded: (right) => (right.at(-1) === chosen || right.at(-1) === 'drop' ? sh`true` : sh`false`),
    facts: (prefix) =>
      lines(askNginx(prefix, target, nginx), sh`[ ! -r ${file} ] || bw_text ${`${prefix}.template`} "$(cat ${file})"`),
    files: (_release, _version, facts) => [
      { path: SITE, text: writeSite(target, nginx, hostOf(facts)), mode: 0o644 },
      { path: PORT, text: `${target.port ?? 0}\n`, mode: 0o644 },
    ],
    missing: (facts) => [...findLack(target, nginx, facts), ...findOldTemplate(target, nginx, file, facts)],
    rehearsal: { step: 'test the site', body: (_release, user) => sh`${asRoot(user)} ${script} test ${chosen}` },
    apply: (release, user) => {
      const port = `${pathsOf(target.path).release(release)}/${PORT}`;
      return sh`if [ -f ${port} ]; then ${asRoot(user)} ${script} apply port="$(cat ${port})"; else ${asRoot(user)} ${script} drop; fi`;
    },
    undo: (_release, user) => sh`${asRoot(user)} ${script} drop`,
    remove: (user) => sh`${asRoot(user)} ${script} drop`,
    byAdmin: (facts) => {
      if (facts.read('version') === undefined) return undefined;
      return sh`printf %s ${writeTemplate(target, nginx, facts)} >${file}; chmod 644 ${file}`;
    },
  };
}

/** The site as it is for every port. */
function writeTemplate(target: Target, nginx: NginxSite, facts: Facts): string {
  const port = target.port === undefined ? undefined : NO_PORT;
  return writeSite({ ...target, port }, nginx, hostOf(facts)).replaceAll(String(NO_PORT), '@PORT@');
}

function findOldTemplate(target: Target, nginx: NginxSite, file: string, facts: Facts): readonly Missing[] {
  if (facts.read('version') === undefined) return [];
  const found = facts.readText('template');
  if (found?.trimEnd() === writeTemplate(target, nginx, facts).trimEnd()) return [];
  return [
    {
      message: `${file} is ${found === undefined ? 'not there' : 'not as the config says'}: a deploy may choose the port alone`,
      hint: 'Run `bowline doctor`, and have its script run as root there.',
    },
  ];
}
