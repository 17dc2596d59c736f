import type { Color } from '../config/runtimes/blue-green';
import type { ProxyOf } from '../config/runtimes/blue-green-proxy';
import type { Install } from '../shell/missing';
import { lines, NOTHING, sh } from '../shell/sh';
import { defineAskSite, findSilence, hasAsker } from './ask-site';
import {
  askFile,
  defineFollow,
  defineReload,
  findFileProblems,
  isSystemReload,
  noteOtherFile,
  type ReloadedFile,
  rightsOfReload,
} from './by-reload';
import { writeAddress } from './caddy';
import { defineBusy } from './caddy-requests';
import { dialOf, type ProxySwitch, type SwitchSubject } from './proxy-switch';
import { ANSWER_PATH, COLOR_HEADER } from './site';
import { readReleaseFile } from './switch-files';

/** A file that the site of Caddy imports, and a reload. Which colour was loaded, the site itself answers. */
export function switchBySnippet(subject: SwitchSubject, proxy: ProxyOf<'caddy_snippet'>): ProxySwitch {
  const { target, runtime } = subject;
  const file = describeFile(subject, proxy);
  const user = target.host.user;
  return {
    tools: [],
    rights: rightsOfReload(proxy),
    installs: () => listInstalls(subject, file),
    facts: (prefix) => lines(sh`${hasAsker} || bw FACT ${`${prefix}.no_asker`} yes`, askFile(file, prefix)),
    missing: (facts) => [...findSilence('Caddy', runtime, facts), ...findFileProblems(file, user, facts)],
    notes: (facts) => noteOtherFile(file, facts),
    ask: lines(
      defineAskSite(runtime, 'bw_ask_site'),
      sh`bw_ask() { bw_ask_site || return 1; ${readReleaseFile(target)}; }`,
    ),
    ready: NOTHING,
    serve: (hostUser) => defineReload(file, hostUser),
    follow: defineFollow(file),
    busy: (color) => defineBusy(dialOf(runtime, color)),
  };
}

function describeFile({ target, runtime }: SwitchSubject, { file, reload }: ProxyOf<'caddy_snippet'>): ReloadedFile {
  const dials = { blue: dialOf(runtime, 'blue'), green: dialOf(runtime, 'green') };
  // systemd tells only that it failed. Caddy tells why to whoever may read its configuration.
  const words = sh`! command -v caddy >/dev/null 2>&1 || bw_why="$bw_why; Caddy says: $(timeout 30 caddy validate --config /etc/caddy/Caddyfile --adapter caddyfile 2>&1 | tail -n 1)"`;
  return {
    file,
    reload,
    dials,
    write: (color) => writeSnippet(target, color, dials[color]),
    pick: 's/^[[:space:]]*reverse_proxy[[:space:]]\\{1,\\}\\([^ {]*\\).*/\\1/p',
    ...(isSystemReload({ reload }) ? { words } : {}),
  };
}

/** In the form of `caddy fmt`. */
export function writeSnippet(
  { app, environment }: Pick<SwitchSubject['target'], 'app' | 'environment'>,
  color: Color,
  dial: string,
): string {
  return `# ${app} in ${environment}, ${color}: written anew at each switch, so change nothing here.
route {
	handle ${ANSWER_PATH} {
		@allowed {
			remote_ip 127.0.0.0/8 ::1
			not header X-Forwarded-For *
		}
		handle @allowed {
			header {
				${COLOR_HEADER} ${color}
				Cache-Control no-store
			}
			respond 204
		}
		respond 404
	}
	reverse_proxy ${dial} {
		lb_try_duration 5s
	}
}
`;
}

function listInstalls({ target, runtime }: SwitchSubject, { file, write }: ReloadedFile): readonly Install[] {
  const folder = file.replace(/\/[^/]*$/, '');
  const owner = target.host.user;
  return [
    {
      what: `the first ${file}, which serves blue`,
      how: `Run \`install -d -o ${owner} ${folder}\` as root, and save it there; Caddy has to be able to read it.`,
      text: write('blue'),
    },
    {
      what: `the site ${runtime.site} of Caddy`,
      how: 'Add it to /etc/caddy/Caddyfile, then run `systemctl reload caddy` once.',
      text: `${writeAddress(new URL(runtime.site))} {\n\timport ${file}\n}\n`,
    },
  ];
}
