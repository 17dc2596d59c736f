import type { AppContext } from '../app-context';

/** Whether `shared` or `links` puts something of a name into every release. */
export function isLinkedName({ shared = [], links = {} }: AppContext['settings'], name: string): boolean {
  return [...shared, ...Object.keys(links)].some((one) => one.replace(/\/$/, '') === name);
}
