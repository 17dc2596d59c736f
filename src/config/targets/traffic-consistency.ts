import type { Canary, Stage } from '../model';
import { isFileProxy } from '../runtimes/blue-green-proxy';
import type { Runtime } from '../runtimes/registry';
import type { Target } from './target';

/**
 * A share of the traffic takes two colours of each app of the stage, behind a proxy that can give one.
 * @param say tells what is wrong, and what to do
 */
export function checkTraffic(
  { name, canary }: Pick<Stage, 'name' | 'canary'>,
  targets: readonly Pick<Target, 'app' | 'runtime'>[],
  say: (message: string, hint: string) => void,
): void {
  if (canary?.traffic === undefined) return;
  checkSteps(canary.traffic, say);
  const apps = new Map(targets.map(({ app, runtime }) => [app, findReason(runtime)]));
  for (const [app, reason] of apps) {
    const hint = `Take \`traffic\` away, or move \`${app}\` to a stage of its own; docs/stages.md has what a share takes.`;
    if (reason !== undefined) say(`\`${app}\` in \`${name}\` cannot be given a share of the traffic: ${reason}`, hint);
  }
}

function checkSteps(steps: NonNullable<Canary['traffic']>, say: (message: string, hint: string) => void): void {
  const broken = steps.find((step) => !Number.isInteger(step) || step > 99);
  const falling = steps.find((step, index) => step <= (steps[index - 1] ?? 0));
  if (steps.length === 0) say('`traffic` has no step below 100%', 'Write one, such as 5%, or take `traffic` away.');
  else if (broken !== undefined)
    say(`\`traffic\` has the step ${broken}%`, 'Write whole percentages from 1% to 99%; 100% at the end is implied.');
  else if (falling !== undefined)
    say(`\`traffic\` does not rise at ${falling}%`, 'Write each step larger than the one before it.');
}

/** Why an app gets no share; undefined where it can. */
function findReason(runtime: Runtime): string | undefined {
  if (runtime.kind !== 'blue_green')
    return `it runs by \`${runtime.kind}\`, and only \`blue_green\` has the old and the new release up at once`;
  if (isFileProxy(runtime.proxy)) return undefined;
  return 'its proxy is switched for all of it at once; `caddy: {}` and `nginx: {}` can share it';
}
