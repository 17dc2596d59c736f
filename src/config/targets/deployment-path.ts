/** Directories that hold more than one app, or the system itself. */
const SYSTEM_DIRECTORIES = new Set([
  '/bin',
  '/boot',
  '/dev',
  '/etc',
  '/lib',
  '/lib64',
  '/media',
  '/mnt',
  '/opt',
  '/proc',
  '/run',
  '/sbin',
  '/srv',
  '/sys',
  '/tmp',
  '/usr',
  '/usr/local',
  '/var',
  '/var/lib',
  '/var/www',
]);

const HOME = /^\/(?:root|home|Users|var\/root|(?:home|Users|export\/home)\/[^/]+)$/;

/** What units, shells and links take without a doubt. */
const PLAIN = /^[\p{L}\p{N}._\-+@,:=/]+$/u;

/** A path in its one form: no doubled and no trailing slashes. */
export function normalizePath(path: string): string {
  return path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
}

/** What makes a path none that an app can be deployed to; undefined when it is one. */
export function checkDeploymentPath(written: string): string | undefined {
  const path = normalizePath(written);
  if (written.trim() === '') return 'the path is empty';
  if (/^~|\$HOME/.test(path)) return `\`${written}\`: the path must be written out, without ~ and $HOME`;
  if (!path.startsWith('/')) return `\`${written}\` is relative: an absolute path is expected`;
  if (path.split('/').some((part) => part === '..' || part === '.')) return `\`${written}\` has a part . or ..`;
  if (path === '/') return '`/` is the root of the host, not a directory of the app';
  if (HOME.test(path)) return `\`${written}\` is a home directory, not a directory of the app`;
  if (SYSTEM_DIRECTORIES.has(path)) return `\`${written}\` is a directory of the system, not of the app`;
  if (/^\/(?:proc|sys|dev|run)\//.test(path)) return `\`${written}\` does not outlive a restart of the host`;
  if (!PLAIN.test(path)) return `\`${written}\` has characters other than letters, digits and . _ - + @ , : = /`;
  return undefined;
}
