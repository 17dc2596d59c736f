import type { Target } from '../config/targets/target';
import type { Certificate } from '../config/targets/target-certificate';
import type { NginxSite } from '../config/targets/target-nginx';
import type { TemplateValues } from '../config/template';
import { maintenanceOf, writeNginxMaintenance } from '../proxies/maintenance';
import { quote } from '../proxies/nginx';
import { pathsOf } from '../release/host-layout';
import { CHALLENGE_LOCATION } from './challenge';
import { writeSiteMark } from './nginx-place';

/** Where the site of a release lies in it. */
export const SITE = '.bowline/site';

/** What a site depends on that only the host knows. */
export interface NginxHost {
  /** As `1.22.1`. */
  readonly version: string;
  readonly hasIpv6: boolean;
}

/** The site of an app, for an nginx from 1.18 on: by its own template, or Bowline's. */
export function writeSite(target: Target, site: NginxSite, host: NginxHost): string {
  const { render } = site.template ?? {};
  const body = render?.(valuesOf(target, site, host)) ?? writeServers(target, site, host);
  return `${writeSiteMark(target.path)}\n${body.trimEnd()}\n`;
}

/** What a template may name. */
export function valuesOf(target: Target, site: NginxSite, host: NginxHost): TemplateValues {
  const { app, environment, path, port, domain = [], certificate } = target;
  return {
    app,
    environment,
    host: target.host.name,
    domain: domain[0] ?? '',
    domains: domain,
    path,
    current: pathsOf(path).current,
    root: rootOf(target, site),
    port: port ?? null,
    listen: site.listen,
    ipv6: host.hasIpv6,
    nginx: host.version,
    client_max_body_size: site.maxBodyBytes,
    read_timeout: `${site.readTimeoutS}s`,
    // Names of upstreams and variables are shared by all sites of an nginx.
    prefix: `${app}_${environment}`.replaceAll('-', '_'),
    certificate: certificate?.certificate ?? null,
    certificate_key: certificate?.key ?? null,
  };
}

function rootOf({ path }: Target, { root }: NginxSite): string {
  const { current } = pathsOf(path);
  return root === undefined ? current : `${current}/${root.replace(/\/$/, '')}`;
}

/** Names that lead to the first; those with a wildcard are served as it is. */
function splitNames(domain: readonly string[]): { served: readonly string[]; leading: readonly string[] } {
  const [first = ''] = domain;
  const isServed = (name: string) => name === first || name.startsWith('*') || first.startsWith('*');
  return { served: domain.filter(isServed), leading: domain.filter((name) => !isServed(name)) };
}

function writeServers(target: Target, site: NginxSite, host: NginxHost): string {
  const { domain = [], certificate: tls } = target;
  const { served, leading } = splitNames(domain);
  const lead = (scheme: string, port: number) => {
    const shown = port === (scheme === 'https' ? 443 : 80) ? '' : `:${port}`;
    return `return 301 ${scheme}://${domain[0] ?? ''}${shown}$request_uri;`;
  };
  const plain = { names: served, listen: writeListen(String(site.listen), host) };
  const others = (server: Server, line: string) =>
    leading.length === 0 ? [] : [writeServer({ ...server, names: leading }, redirect(line))];
  if (tls === undefined) {
    const all = [
      writeServer(plain, [CHALLENGE_LOCATION, ...writeApp(target, site)]),
      ...others(plain, lead('http', site.listen)),
    ];
    return all.join('\n\n');
  }
  const secure = { names: served, listen: [...writeListen('443 ssl', host, isOldHttp2(host)), ...writeTls(host, tls)] };
  const toHttps = lead('https', 443);
  return [
    writeServer(plain, redirect(served.length > 1 ? 'return 301 https://$host$request_uri;' : toHttps)),
    ...others(plain, toHttps),
    writeServer(secure, writeApp(target, site, tls)),
    ...others(secure, toHttps),
  ].join('\n\n');
}

/** Leads elsewhere, and answers the authority for these names too. */
function redirect(line: string): readonly string[] {
  return [CHALLENGE_LOCATION, `  location / { ${line} }`];
}

interface Server {
  readonly names: readonly string[];
  readonly listen: readonly string[];
}

function writeServer({ names, listen }: Server, lines: readonly string[]): string {
  return ['server {', ...listen, `  server_name ${names.join(' ')};`, '  server_tokens off;', ...lines, '}'].join('\n');
}

function writeListen(what: string, { hasIpv6 }: NginxHost, isHttp2 = false): readonly string[] {
  const end = isHttp2 ? ' http2;' : ';';
  return [`  listen ${what}${end}`, ...(hasIpv6 ? [`  listen [::]:${what}${end}`] : [])];
}

/** From 1.25.1 on HTTP/2 has a directive of its own, which an older nginx refuses. */
function isOldHttp2({ version }: NginxHost): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return major < 1 || (major === 1 && (minor < 25 || (minor === 25 && patch < 1)));
}

function writeTls(host: NginxHost, { certificate, key }: Certificate): readonly string[] {
  return [
    ...(isOldHttp2(host) ? [] : ['  http2 on;']),
    `  ssl_certificate ${quote(certificate)};`,
    `  ssl_certificate_key ${quote(key)};`,
    '  ssl_protocols TLSv1.2 TLSv1.3;',
    '  ssl_session_timeout 1d;',
    '  ssl_session_tickets off;',
  ];
}

/** No `add_header` in a location: one there drops all of those around it. */
function writeApp(target: Target, site: NginxSite, tls?: Certificate): readonly string[] {
  const header = (name: string, value: string) => `  add_header ${name} ${value} always;`;
  return [
    `  client_max_body_size ${site.maxBodyBytes};`,
    ...(tls?.isTrusted ? [header('Strict-Transport-Security', 'max-age=31536000')] : []),
    ...(site.hasHeaders
      ? [
          header('X-Content-Type-Options', 'nosniff'),
          header('Referrer-Policy', 'strict-origin-when-cross-origin'),
          header('X-Frame-Options', 'SAMEORIGIN'),
        ]
      : []),
    ...writeMaintenance(target),
    ...(target.runtime.kind === 'static' ? writeFiles(target, site) : writeProxy(target, site)),
  ];
}

/** A cache of files would see maintenance too late. */
function writeMaintenance(target: Target): readonly string[] {
  return ['  open_file_cache off;', ...writeNginxMaintenance(maintenanceOf(target), quote)];
}

/** Names that begin with a dot are settings, of the app or of Bowline. */
function writeFiles(target: Target, site: NginxSite): readonly string[] {
  return [
    `  root ${quote(rootOf(target, site))};`,
    '  index index.html;',
    '  location ~ "/\\.(?!well-known/)" { return 404; }',
    '  location / { try_files $uri $uri/ =404; }',
  ];
}

/** A variable that is set in a server has its value there, so no other site can take its name. */
function writeProxy({ port }: Target, { readTimeoutS }: NginxSite): readonly string[] {
  return [
    '  set $bowline_connection close;',
    '  if ($http_upgrade) { set $bowline_connection upgrade; }',
    '  location / {',
    `    proxy_pass http://127.0.0.1:${port ?? ''};`,
    '    proxy_http_version 1.1;',
    '    proxy_set_header Host $http_host;',
    '    proxy_set_header X-Real-IP $remote_addr;',
    '    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;',
    '    proxy_set_header X-Forwarded-Host $http_host;',
    '    proxy_set_header X-Forwarded-Proto $scheme;',
    '    proxy_set_header Upgrade $http_upgrade;',
    '    proxy_set_header Connection $bowline_connection;',
    `    proxy_read_timeout ${readTimeoutS}s;`,
    `    proxy_send_timeout ${readTimeoutS}s;`,
    '  }',
  ];
}
