/*
 * act does not know every key that GitHub knows. What it is given is a copy of the workflows in which this, and
 * nothing else, is changed.
 */

/** What the tests call this repository; its files are at the tag that callers name. */
export const REPOSITORY = 'bowline/bowline';
export const TAG = 'v1';

/** A workflow that act can run: our own actions by their full name, without `queue` and an environment's `deployment`. */
export function rewriteForAct(workflow: string): string {
  return workflow
    .replace(
      /^( *(?:- )?uses: )\$\/(\S+)/gm,
      (_, start: string, path: string) => `${start}${REPOSITORY}/${path}@${TAG}`,
    )
    .replace(/^ +queue: max\n/gm, '')
    .replace(/^ {6}deployment: (?:false|\$\{\{ inputs\.deployment == 'none' \}\})\n/gm, '');
}
