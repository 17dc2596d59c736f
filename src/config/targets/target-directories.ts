import type { AppContext } from '../app-context';
import { checkDeploymentPath, normalizePath } from './deployment-path';

/** A directory of the host, beside the releases. */
export interface Directory {
  /** Absolute, normalised. */
  readonly path: string;
  /** A name, or a number. */
  readonly owner: string;
  readonly group: string;
  /** Octal, without leading zeros, as `stat` prints it. */
  readonly mode: string;
  /** As getfacl prints them, such as `default:user:backup:r-x`; absent where none are wanted. */
  readonly acl?: readonly string[] | undefined;
}

/** What the system or its programs keep, with all that lies below. */
const OF_THE_SYSTEM = [
  'bin',
  'boot',
  'dev',
  'lib',
  'lib32',
  'lib64',
  'libx32',
  'lost+found',
  'proc',
  'root',
  'sbin',
  'sys',
]
  .map((name) => `/${name}`)
  .concat(
    ['apt', 'cron.d', 'init.d', 'ld.so.conf.d', 'pam.d', 'security', 'ssh', 'sudoers.d', 'systemd'].map(
      (name) => `/etc/${name}`,
    ),
  )
  .concat([
    '/var/lib/apt',
    '/var/lib/dpkg',
    '/var/lib/docker',
    '/var/lib/systemd',
    '/var/run',
    '/var/lock',
    '/var/spool/cron',
  ]);

/** Nothing of `/usr` but this, below which things of one's own lie. */
const OWN_USR = '/usr/local/';

/** Directories that hold many things, none of which is the app's. */
const SHARED = [
  '/var/log',
  '/var/cache',
  '/var/spool',
  '/var/tmp',
  '/var/backups',
  '/var/mail',
  '/var/opt',
  '/usr/local/bin',
  '/usr/local/lib',
  '/usr/local/sbin',
  '/usr/local/share',
  '/usr/local/etc',
];

/** The directories of an app, checked; undefined where it has none. */
export function buildDirectories({ settings, say }: AppContext): readonly Directory[] | undefined {
  const { directories } = settings;
  if (directories === undefined || directories.length === 0) return undefined;
  const root = normalizePath(settings.path ?? '');
  const seen = new Set<string>();
  return directories.map(({ path: written, owner, group = owner, mode, acl }, index) => {
    const path = normalizePath(written);
    const complaint =
      checkDirectory(path, root) ?? (seen.has(path) ? `\`${path}\` stands in \`directories\` twice` : undefined);
    if (complaint !== undefined) {
      say(
        ['directories', index, 'path'],
        complaint,
        'Name a directory that belongs to the app alone, such as /var/lib/{app}.',
      );
    }
    seen.add(path);
    return {
      path,
      owner,
      group,
      mode: Number.parseInt(mode, 8).toString(8),
      ...(acl === undefined ? {} : { acl: acl.map(toListed) }),
    };
  });
}

/** Why a directory is none to be given to somebody; undefined where it is one. */
export function checkDirectory(path: string, root: string): string | undefined {
  const general = checkDeploymentPath(path);
  if (general !== undefined) return general;
  if (SHARED.includes(path)) return `\`${path}\` holds the files of many programs`;
  const system =
    OF_THE_SYSTEM.find((one) => isWithin(path, one)) ??
    (path.startsWith('/usr/') && !path.startsWith(OWN_USR) ? '/usr' : undefined);
  if (system !== undefined) return `\`${path}\` belongs to the system, as all of ${system} does`;
  if (path === root || [`${root}/.bowline`, `${root}/releases`, `${root}/current`].some((own) => isWithin(path, own))) {
    return `\`${path}\` is made by Bowline itself, and belongs to the deploy user`;
  }
  return path === `${root}/shared` ? `\`${path}\` is made by Bowline itself: name a directory in it` : undefined;
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

/** `d:u:backup:rx` as getfacl prints it. */
function toListed(written: string): string {
  const parts = written.split(':');
  const isDefault = parts.length === 4;
  const [kind = '', name = '', rights = ''] = parts.slice(-3);
  const spelled = [...'rwx'].map((right) => (rights.includes(right) ? right : '-')).join('');
  return `${isDefault ? 'default:' : ''}${kind.startsWith('u') ? 'user' : 'group'}:${name}:${spelled}`;
}
