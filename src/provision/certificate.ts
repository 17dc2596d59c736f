import { posix } from 'node:path';
import { rootScriptOf } from '../config/privileges';
import type { Target } from '../config/targets/target';
import type { CertificateRequest } from '../config/targets/target-certificate';
import type { NginxSite } from '../config/targets/target-nginx';
import type { Facts } from '../shell/facts';
import { asRoot } from '../shell/host-user';
import type { Missing } from '../shell/missing';
import { lines, NOTHING, type Sh, sh } from '../shell/sh';
import { deleteCertificate, HOOK, renewalOf, runCertificate } from './certificate-root';
import { CHALLENGE_LOCATION, CHALLENGE_ROOT } from './challenge';
import { FIND_PLACE } from './nginx-place';
import type { Change, Part } from './part';

/** A certificate that an authority is asked for; undefined where an app has none of it. It stays when a run goes back. */
export function certificatePart(target: Target): Part | undefined {
  const { nginx, certificate, path } = target;
  const request = certificate?.request;
  if (nginx === undefined || request === undefined) return undefined;
  const { name, names, email, server, trial = '' } = request;
  return {
    name: 'certificate',
    identity: `certificate ${name}`,
    when: 'prepare',
    step: 'request the certificate',
    rights: [['sh']],
    facts: (prefix) => ask(prefix, request),
    compare: (facts) => compareRequest(request, facts),
    missing: (facts) => findLack(target, facts),
    notes: (facts) => noteRenewal(target, facts),
    apply: (_release, user) => sh`${runCertificate(user)} ${[name, email, server, trial, nginx.file, path, ...names]}`,
    undo: () => sh`:`,
    remove: (user) => deleteCertificate(name, user),
    byAdmin: (facts) => writeRequest(request, nginx, facts),
    byScript: byRootScript(target),
  };
}

/** The words of the request are in root's own file. */
function byRootScript(target: Target): Partial<Part> | undefined {
  const script = rootScriptOf(target);
  const name = target.certificate?.request?.name ?? '';
  if (script === undefined) return undefined;
  return {
    rights: [[...script, 'certificate']],
    apply: (_release, user) => sh`${asRoot(user)} ${script} certificate`,
    // No verb of the script deletes one.
    remove: () => sh`echo ${`the certificate ${name} stays: run \`certbot delete --cert-name ${name}\` as root`}`,
    byAdmin: () => NOTHING,
  };
}

/** The files of certbot that anybody may read; a certificate itself only root sees. */
function ask(prefix: string, { name }: CertificateRequest): Sh {
  const key = (of: string) => `${prefix}.${of}`;
  const conf = renewalOf(name);
  return lines(
    FIND_PLACE,
    sh`if command -v certbot >/dev/null 2>&1 || [ -x /usr/local/bin/certbot ] || [ -x /snap/bin/certbot ]; then bw FACT ${key('certbot')} yes; fi`,
    sh`if [ -r ${conf} ]; then bw_text ${key('conf')} "$(sed -n -e '/^server = /p' -e '/^authenticator = /p' -e '/webroot_map/,$p' ${conf})"`,
    sh`elif [ -d /etc/letsencrypt ] && [ ! -x /etc/letsencrypt/renewal ]; then bw FACT ${key('closed')} yes; fi`,
    sh`bw_path=$PATH; PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin; if command -v nginx >/dev/null 2>&1; then bw_place; [ -z "$bw_sites" ] || bw FACT ${key('sites')} "$bw_sites"; fi; PATH=$bw_path`,
    sh`[ ! -r ${HOOK.file} ] || bw_text ${key('hook')} "$(cat ${HOOK.file})"`,
    sh`for bw_t in certbot.timer snap.certbot.renew.timer; do ! systemctl is-active --quiet "$bw_t" 2>/dev/null || bw FACT ${key('timer')} yes; done`,
  );
}

/** As certbot has written it; a certificate that is renewed by another way has no names there. */
function readRenewal(text: string): { server: string; names: readonly string[] | undefined } {
  const read = (name: string) => new RegExp(`^${name} = (.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  const map = text.split(/^\[\[webroot_map\]\]$/m)[1] ?? '';
  const names = [...map.matchAll(/^(\S+) = /gm)].map(([, name = '']) => name);
  return { server: read('server'), names: read('authenticator') === 'webroot' ? names : undefined };
}

function compareRequest({ name, names, server }: CertificateRequest, facts: Facts): readonly Change[] {
  const conf = facts.readText('conf');
  const what = `certificate ${name}`;
  const wanted = describe(names, server);
  // Root looks at it in the deploy.
  if (conf === undefined && facts.read('closed') !== undefined) return [];
  if (conf === undefined) return [{ what, from: null, to: wanted }];
  const found = readRenewal(conf);
  const now = describe(found.names ?? names, found.server);
  const hook = facts.readText('hook');
  return [
    ...(now === wanted ? [] : [{ what, from: now, to: wanted }]),
    ...(hook?.trimEnd() === HOOK.text.trimEnd()
      ? []
      : [{ what: `hook ${HOOK.file}`, from: hook ?? null, to: HOOK.text }]),
  ];
}

function describe(names: readonly string[], server: string): string {
  const by = URL.canParse(server) ? new URL(server).host : server;
  return `${[...names].sort().join(', ')}, by ${by}`;
}

function findLack({ host, packages = [] }: Target, facts: Facts): readonly Missing[] {
  const isInstalledLater = packages.some(({ name }) => name === 'certbot');
  if (facts.read('certbot') !== undefined || isInstalledLater) return [];
  const hint = `Install it on ${host.name}: apt install certbot; or add \`packages: [certbot]\`.`;
  return [{ message: 'certbot is not installed, by which the certificate is requested', hint }];
}

function noteRenewal({ host }: Target, facts: Facts): readonly string[] {
  if (facts.read('certbot') === undefined || facts.read('timer') !== undefined) return [];
  return [
    `no timer of certbot runs on ${host.name}: run \`certbot renew\` there twice a day, or the certificate expires`,
  ];
}

/** The same in the words of an admin, with a site that stands there until the authority has answered. */
function writeRequest(
  { name, names, email, server }: CertificateRequest,
  { file }: NginxSite,
  facts: Facts,
): Sh | undefined {
  const sites = facts.read('sites');
  if (sites === undefined) return undefined;
  const waiting = `${sites}/bowline-acme-${name}.conf`;
  const text = `server {\n  listen 80;\n  server_name ${names.join(' ')};\n${CHALLENGE_LOCATION}\n}\n`;
  const domains = names.flatMap((one) => ['-d', one]);
  return lines(
    sh`mkdir -p ${posix.dirname(HOOK.file)} ${CHALLENGE_ROOT}`,
    sh`printf %s ${HOOK.text} >${HOOK.file}; chmod 755 ${HOOK.file}`,
    sh`if [ ! -e ${`${sites}/${file}`} ]; then printf %s ${text} >${waiting}; nginx -t -q; systemctl reload nginx; fi`,
    sh`certbot certonly -n --agree-tos --no-eff-email -m ${email} --webroot -w ${CHALLENGE_ROOT} --server ${server} --cert-name ${name} ${domains}`,
    sh`rm -f ${waiting}`,
  );
}
