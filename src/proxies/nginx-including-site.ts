import { listen, quote } from './nginx';
import { ANSWER_PATH, UPSTREAM_HEADER } from './site';

/** No app and no environment has a dot in its own name. */
export function nameUpstream(app: string, environment: string): string {
  return `${app}.${environment}`;
}

/** A site whose upstream is in a file of its own. The answer asks the app, because nginx tells where it sends only of what it sent. */
export function writeIncludingSite(upstream: string, site: URL, file: string): string {
  return `# Where the app is stands in a file that Bowline writes at each switch, and nginx is reloaded.
upstream ${upstream} { include ${quote(file)}; }

server {
${listen(site)}
  server_name ${quote(site.hostname)};

  location = ${ANSWER_PATH} {
    # This machine alone, and not for somebody who came through another proxy on it.
    allow 127.0.0.0/8;
    allow ::1;
    deny all;
    if ($http_x_forwarded_for) { return 404; }
    proxy_pass http://${upstream};
    proxy_set_header Host $http_host;
    add_header ${UPSTREAM_HEADER} $upstream_addr always;
    add_header Cache-Control no-store always;
  }

  set $bowline_connection close;
  if ($http_upgrade) { set $bowline_connection upgrade; }

  location / {
    proxy_pass http://${upstream};
    proxy_http_version 1.1;
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Host $http_host;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $bowline_connection;
    # How long a websocket or an answer may be silent.
    proxy_read_timeout 1h;
    proxy_send_timeout 1h;
  }
}
`;
}
