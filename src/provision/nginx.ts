import type { Target } from '../config/targets/target';
import type { NginxSite } from '../config/targets/target-nginx';
import { pathsOf } from '../release/host-layout';
import type { Facts } from '../shell/facts';
import { lines, type Sh, sh } from '../shell/sh';
import { siteByScript } from './nginx-by-script';
import { askNginx, findLack, hostOf, noteSites } from './nginx-facts';
import { SITE_MARK, writeSiteMark } from './nginx-place';
import { runNginx } from './nginx-root';
import { SITE, writeSite } from './nginx-site';
import type { Change, Part, Resistance } from './part';
import { describeDifference } from './unit-difference';

/** A site of nginx in front of the app, on the same host; undefined where the config has none. */
export function nginxPart(target: Target): Part | undefined {
  const { nginx } = target;
  if (nginx === undefined) return undefined;
  return {
    name: 'nginx',
    identity: `nginx ${nginx.file}`,
    when: 'activate',
    step: 'install the site',
    // Which words sudo may run no line can say: what is run is a text. So it is the shell, which is everything.
    rights: [['sh']],
    facts: (prefix) => askNginx(prefix, target, nginx),
    files: (_release, _version, facts) => [{ path: SITE, text: writeSite(target, nginx, hostOf(facts)), mode: 0o644 }],
    compare: (facts, release) => compareSite(target, nginx, facts, release),
    leave: (facts) => [{ what: `site ${nginx.file}`, from: facts.readText('text') ?? 'installed', to: null }],
    missing: (facts) => findLack(target, nginx, facts),
    notes: (facts) => noteSites(facts),
    resists: (facts) => resist(target, nginx, facts),
    rehearsal: {
      step: 'test the site',
      body: (release, user) => sh`${runNginx(user)} test ${nginx.file} ${target.path} <${siteOf(target, release)}`,
    },
    apply: (release, user) =>
      lines(
        sh`if [ -f ${siteOf(target, release)} ]; then ${runNginx(user)} put ${nginx.file} ${target.path} <${siteOf(target, release)}`,
        sh`else ${runNginx(user)} drop ${nginx.file} ${target.path} </dev/null; fi`,
      ),
    byAdmin: (facts) => writeInstallation(target, nginx, facts),
    remove: (user) => sh`${runNginx(user)} drop ${nginx.file} ${target.path} </dev/null`,
    byScript: siteByScript(target, nginx),
    undo: (_release, user) => {
      const advice = `the site ${nginx.file} stays: remove it as root, and run \`systemctl reload nginx\``;
      return sh`${runNginx(user)} drop ${nginx.file} ${target.path} </dev/null || echo ${advice}`;
    },
  };
}

/** Which lines a site has depends on nginx, so one that was not seen gets none. */
function writeInstallation(target: Target, nginx: NginxSite, facts: Facts): Sh | undefined {
  const folder = facts.read('sites');
  if (folder === undefined || facts.read('version') === undefined) return undefined;
  return lines(
    sh`printf %s ${writeSite(target, nginx, hostOf(facts))} >${`${folder}/${nginx.file}`}`,
    sh`nginx -t -q; systemctl reload nginx`,
  );
}

function siteOf({ path }: Target, release: string): string {
  return `${pathsOf(path).release(release)}/${SITE}`;
}

/** The site of a release that is on the host already is what lies in it. */
function compareSite(target: Target, nginx: NginxSite, facts: Facts, release: string): readonly Change[] {
  const wanted = facts.readText(`site.${release}`) ?? writeSite(target, nginx, hostOf(facts));
  const installed = facts.readText('text');
  if (installed?.trimEnd() === wanted.trimEnd()) return [];
  return [{ what: `site ${nginx.file}`, from: installed ?? null, to: wanted }];
}

/** A site that somebody else wrote serves something of theirs. */
function resist(target: Target, { file }: NginxSite, facts: Facts): Resistance | undefined {
  const folder = facts.read('sites') ?? '';
  if (facts.read('there') === undefined) return undefined;
  const text = facts.readText('text');
  const first = text?.split('\n')[0] ?? '';
  if (first === writeSiteMark(target.path)) return undefined;
  if (first.startsWith(SITE_MARK)) {
    const owner = first.slice(SITE_MARK.length).split(';')[0] ?? '';
    return {
      message: `Bowline wrote ${folder}/${file} for ${owner}, not for ${target.path}`,
      hint: `Give ${target.app} a \`nginx.file\` of its own. If it moved from there, deploy once with \`force: adopt\`.`,
    };
  }
  return {
    message: [
      `Bowline did not write ${folder}/${file}, and would replace it`,
      ...(text === undefined ? ['  its text may not be read'] : describeDifference(text, '').slice(0, 6)),
    ].join('\n'),
    hint: `Choose another \`nginx.file\`, or take it over with \`force: adopt\`, which keeps its text in bowline-adopted/${file} beside nginx.conf.`,
  };
}
