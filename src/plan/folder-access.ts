import type { Target } from '../config/targets/target';
import type { AppFacts } from './facts';

/** What keeps this user from changing an app that another user deploys; undefined where nothing does. */
export function describeOtherOwner(target: Target, { path, belongsTo }: Pick<AppFacts, 'path' | 'belongsTo'>) {
  if (belongsTo === null) return undefined;
  const { user, name } = target.host;
  if (path === 'closed') {
    return {
      message: `${target.path} belongs to ${belongsTo}, and ${user} may not enter it`,
      hint: `Connect as ${belongsTo}, or let ${user} look: sudo chmod o+rx ${target.path}`,
    };
  }
  return {
    message: `${target.path} belongs to ${belongsTo}, and ${user} may only look at it`,
    hint: `Connect as ${belongsTo}: set \`user: ${belongsTo}\` for ${name}. As ${user}, use \`status\`, \`releases\` or \`verify\`.`,
  };
}

/** The same for a folder that should be this user's. */
export function describeReadOnly({ host: { user }, path }: Target, { readOnly, ...app }: AppFacts) {
  const [folder] = readOnly;
  if (folder === undefined) return undefined;
  return {
    message: `${user} may not write to ${folder}`,
    hint:
      app.path === 'absent'
        ? `Create the directory once: sudo install -d -o ${user} -g ${user} ${path}`
        : `Give it to the deploy user: sudo chown ${user} ${folder}; or check whether the file system is read-only.`,
  };
}
