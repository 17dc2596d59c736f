import type { Target } from '../config/targets/target';
import type { NginxSite } from '../config/targets/target-nginx';
import { pathsOf } from '../release/host-layout';
import type { Facts } from '../shell/facts';
import type { Missing } from '../shell/missing';
import { lines, Sh, sh } from '../shell/sh';
import { FIND_PLACE, SITE_MARK } from './nginx-place';
import type { NginxHost } from './nginx-site';

/** More of the sites of a host is not read. */
const MOST_BYTES = 100_000;

/** Prints of each site its file, whose it is, and its lines with names and ports. */
const LIST_SITES =
  new Sh(`for bw_f in "$bw_dir"/sites-enabled/* "$bw_dir"/http.d/*.conf "$bw_dir"/conf.d/*.conf; do [ -f "$bw_f" ] && [ -r "$bw_f" ] || continue
echo "> $bw_f"; sed -n -e '1s/^${SITE_MARK}\\([^;]*\\);.*/= \\1/p' -e '/^[^#]*\\(server_name\\|listen\\)[[:space:]]/p' "$bw_f"; done 2>/dev/null | head -c ${MOST_BYTES}`);

/** Code for what pre-flight and the plan need of an nginx; as the deploy user, whose path often lacks the folder of nginx. */
export function askNginx(prefix: string, { path }: Target, { file }: NginxSite): Sh {
  const key = (name: string) => `${prefix}.${name}`;
  const { releases } = pathsOf(path);
  return lines(
    FIND_PLACE,
    sh`bw_path=$PATH; PATH=$PATH:/usr/local/sbin:/usr/sbin:/sbin`,
    sh`! command -v unshare >/dev/null 2>&1 || bw FACT ${key('unshare')} yes`,
    sh`[ -z "$(head -n 1 /proc/net/if_inet6 2>/dev/null)" ] || bw FACT ${key('ipv6')} yes`,
    sh`if command -v nginx >/dev/null 2>&1; then bw_place; bw FACT ${key('version')} "$(nginx -v 2>&1 | sed -n 's,.*/\\([0-9][0-9.]*\\).*,\\1,p')"`,
    sh`bw FACT ${key('conf')} "$bw_conf"; [ -r "$bw_conf" ] || bw FACT ${key('closed')} yes`,
    sh`bw_m=$(cat "$bw_pid" 2>/dev/null); [ -z "$bw_m" ] || [ ! -d "/proc/$bw_m" ] || bw FACT ${key('running')} yes`,
    sh`if [ -n "$bw_sites" ]; then bw FACT ${key('sites')} "$bw_sites"; if [ -e "$bw_sites"/${file} ] || [ -L "$bw_sites"/${file} ]; then bw FACT ${key('there')} yes; fi`,
    sh`[ ! -r "$bw_sites"/${file} ] || bw_text ${key('text')} "$(cat "$bw_sites"/${file})"; fi`,
    sh`bw_text ${key('others')} "$(${LIST_SITES})"; fi`,
    // A release that is gone back to has its own.
    sh`for bw_f in ${releases}/*/.bowline/site; do [ -r "$bw_f" ] || continue; bw_r=\${bw_f%/.bowline/site}; bw_text ${key('site.')}"\${bw_r##*/}" "$(cat "$bw_f")"; done`,
    sh`PATH=$bw_path`,
  );
}

export function hostOf(facts: Facts): NginxHost {
  return { version: facts.read('version') ?? '', hasIpv6: facts.read('ipv6') !== undefined };
}

/** What the host lacks for a site. */
export function findLack(target: Target, site: NginxSite, facts: Facts): readonly Missing[] {
  const host = target.host.name;
  if (facts.read('version') === undefined) {
    return [
      { message: 'nginx is not installed', hint: `Install it on ${host}: apt install nginx, or take \`nginx\` away.` },
    ];
  }
  const lacks: (Missing | undefined)[] = [
    facts.read('running') === undefined
      ? {
          message: 'nginx does not run',
          hint: `Start it on ${host}: systemctl enable --now nginx. If that fails, run nginx -t.`,
        }
      : undefined,
    findFolderLack(facts),
    facts.read('unshare') === undefined
      ? {
          message: 'unshare is not there, by which a site is tested before it counts',
          hint: `Install it on ${host}: apt install util-linux.`,
        }
      : undefined,
    findClaimed(target, site, facts),
  ];
  return lacks.filter((one) => one !== undefined);
}

function findFolderLack(facts: Facts): Missing | undefined {
  const conf = facts.read('conf') ?? 'nginx.conf';
  if (facts.read('closed') !== undefined) {
    return { message: `${conf} may not be read by this user`, hint: `Let everybody read it: chmod a+r ${conf}.` };
  }
  if (facts.read('sites') !== undefined) return undefined;
  return {
    message: `${conf} includes no folder of sites, such as sites-enabled/* or conf.d/*.conf`,
    hint: `Add \`include conf.d/*.conf;\` to its \`http\`, create the folder, and reload nginx.`,
  };
}

/** A site as its lines tell; names that stand on a line of their own are seen by nginx's test alone. */
interface OtherSite {
  readonly file: string;
  /** The folder of the app that Bowline wrote it for. */
  readonly owner: string | undefined;
  readonly names: readonly string[];
  readonly ports: readonly number[];
  readonly isDefault: boolean;
}

export function readSites(text: string): readonly OtherSite[] {
  return text
    .split(/^> /m)
    .slice(1)
    .map((block) => {
      const words = (directive: string) =>
        [...block.matchAll(new RegExp(`\\b${directive}\\s+([^;\\n]*)`, 'g'))].map(([, rest = '']) => rest.trim());
      const listens = words('listen');
      return {
        file: block.split('\n')[0] ?? '',
        owner: /^= (.*)$/m.exec(block)?.[1],
        names: words('server_name').flatMap((names) => names.split(/\s+/)),
        ports: listens.map((one) => Number(/(?:^|:)(\d+)(?:\s|$)/.exec(one)?.[1] ?? 80)),
        isDefault: listens.some((one) => /\bdefault_server\b/.test(one)),
      };
    });
}

/** Of two sites with one name the first by the name of its file is served, and the other never. */
function findClaimed({ domain = [], path, certificate }: Target, site: NginxSite, facts: Facts): Missing | undefined {
  const taken = [site.listen, ...(certificate === undefined ? [] : [443])];
  const own = `${facts.read('sites') ?? ''}/${site.file}`;
  const others = readSites(facts.readText('others') ?? '').filter(({ file, owner }) => file !== own && owner !== path);
  const other = others.find(
    ({ names, ports }) =>
      names.some((name) => domain.includes(name)) && (ports.length === 0 || ports.some((port) => taken.includes(port))),
  );
  if (other === undefined) return undefined;
  const name = other.names.find((one) => domain.includes(one)) ?? '';
  const whose = other.owner === undefined ? '' : `, which Bowline wrote for ${other.owner}`;
  const hint =
    other.owner === undefined
      ? `Remove that site, or take its file over: \`nginx: { file: ${other.file.split('/').at(-1)} }\` with \`force: adopt\`.`
      : 'Give one of the two apps another `domain`.';
  return { message: `${name} is the name of another site already: ${other.file}${whose}`, hint };
}

/** Said, and not changed: who asks for a name that no site has gets the first of them. */
export function noteSites(facts: Facts): readonly string[] {
  if (facts.read('sites') === undefined) return [];
  if (readSites(facts.readText('others') ?? '').some(({ isDefault }) => isDefault)) return [];
  return [
    'nginx there has no `default_server`: a request for a name that no site has gets the first site by file name',
  ];
}
