import { RETRY_AFTER_S, writeNginxMaintenance } from './maintenance';
import { writeNginxShares } from './nginx-shares';
import { ANSWER_PATH, COLOR_HEADER, type ReverseProxy, type SiteSubject, switchOf, writeHead } from './site';

/** Written as it is; anything else is a word in quotes. */
const PLAIN = /^[\p{L}\p{N}._\-+@,:=/[\]]+$/u;

/** nginx from 1.18 on. */
export const nginx: ReverseProxy = {
  name: 'nginx',
  explain:
    'Save it as a file of its own that ends in .conf, in /etc/nginx/conf.d, then run `nginx -t && systemctl reload nginx` once.',
  writeSite,
};

/**
 * The upstreams alone have names that all sites of an nginx share; no app and no environment has a dot in its own. A
 * variable that is set in a server has its value there.
 */
function writeSite(subject: SiteSubject): string {
  const { app, environment, path, site, upstreams, retryAfterS = RETRY_AFTER_S } = subject;
  const { folder, greenOn } = switchOf(path);
  const upstream = nameUpstream(app, environment);
  const shares = writeNginxShares(subject, upstream, folder, quote);
  const release = quote(`${folder}/$bowline_color.release`);
  return `${writeHead(subject).join('\n')}
upstream ${upstream}.blue { server ${quote(upstreams.blue)}; }
upstream ${upstream}.green { server ${quote(upstreams.green)}; }
${shares.upstreams}
server {
${listen(site)}
  server_name ${quote(site.hostname)};

  # A cache of files would see a switch too late.
  open_file_cache off;
  set $bowline_color blue;
  if (-f ${quote(`${folder}/${greenOn}`)}) { set $bowline_color green; }
${shares.variables}
  location = ${ANSWER_PATH} {
    default_type text/plain;
    # This machine alone, and not for somebody who came through another proxy on it. Answers with a text of their own are
    # what no error_page replaces.
    set $bowline_client "$remote_addr $http_x_forwarded_for";
    if ($bowline_client !~ "^(127\\.[0-9.]+|::1) $") {
      add_header Cache-Control no-store always; # In place of the headers below.
      return 404 "not found\\n";
    }
    add_header ${COLOR_HEADER} $bowline_color always;${shares.headers}
    add_header Cache-Control no-store always;
    add_header Last-Modified "";
    etag off;
    if (!-f ${release}) { return 404 "no release\\n"; }
    alias ${release};
  }

${writeNginxMaintenance({ path, retryAfterS }, quote).join('\n')}

${writeApp(`${upstream}.${shares.variables === '' ? '$bowline_color' : '$bowline_upstream'}`, shares.cookie)}
}
`;
}

/** No app and no environment has a dot in its own name. */
export function nameUpstream(app: string, environment: string): string {
  return `${app}.${environment}`;
}

/** How what the app answers goes through. @param more lines of that location */
export function writeApp(upstream: string, more = ''): string {
  return `  set $bowline_connection close;
  if ($http_upgrade) { set $bowline_connection upgrade; }

  location / {
    proxy_pass http://${upstream};${more}
    proxy_http_version 1.1;
    # An upload is at its colour from its first byte on, where it is seen before that colour is stopped.
    proxy_request_buffering off;
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Host $http_host;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $bowline_connection;
    # How long a websocket or an answer may be silent.
    proxy_read_timeout 1h;
    proxy_send_timeout 1h;
  }`;
}

export function listen({ protocol, port, hostname }: URL): string {
  if (protocol === 'http:') return writeListen(port || '80');
  return `${writeListen(`${port || '443'} ssl`)}
  # Fill in where the certificate is; without one nginx does not load this file.
  # ssl_certificate /etc/letsencrypt/live/${hostname}/fullchain.pem;
  # ssl_certificate_key /etc/letsencrypt/live/${hostname}/privkey.pem;`;
}

function writeListen(what: string): string {
  return `  listen ${what};\n  listen [::]:${what}; # Not where the machine has no IPv6.`;
}

/** Source: nginx's ngx_conf_file.c, which reads `\` and quotes so. */
export function quote(text: string): string {
  return PLAIN.test(text) ? text : `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
}
