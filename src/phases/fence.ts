import { type Sh, sh } from '../shell/sh';
import { pathsOf } from './paths';

/** Whoever took the lock since has raised the fence: this run changes nothing any more. */
export function compareFence(root: string, fence: number): Sh {
  const { fence: file, holder } = pathsOf(root);
  return sh`[ "$(cat ${file})" = ${String(fence)} ] || { echo "another run has taken over: $(cat ${holder} 2>/dev/null)"; exit 75; }`;
}
