import { type SiteMaintenance, writeNginxMaintenance } from './maintenance';
import { listen, quote, writeApp } from './nginx';
import { ANSWER_PATH, UPSTREAM_HEADER } from './site';

/** A site whose upstream is in a file of its own. The answer asks the app, because nginx tells where it sends only of what it sent. */
export function writeIncludingSite(upstream: string, site: URL, file: string, maintenance: SiteMaintenance): string {
  return `# Where the app is stands in a file that Bowline writes at each switch, and nginx is reloaded.
upstream ${upstream} { include ${quote(file)}; }

server {
${listen(site)}
  server_name ${quote(site.hostname)};

  # A cache of files would see maintenance too late.
  open_file_cache off;
${writeNginxMaintenance(maintenance, quote).join('\n')}

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

${writeApp(upstream)}
}
`;
}
