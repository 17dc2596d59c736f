import { type BlueGreenRuntime, type Color, otherColor } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import { proxySwitchOf } from '../proxies/choose';
import { SHARE_HEADER, shareFile } from '../proxies/shares';
import { switchFiles } from '../proxies/switch-files';
import type { Facts } from '../shell/facts';
import type { Missing } from '../shell/missing';
import { lines, type Sh, sh } from '../shell/sh';

/** The share is the name of one file, so that a step is a rename. It lies in wait without one; `stat` tells since when by %Z. */
function shareFiles(target: Pick<Target, 'path'>) {
  const { folder, shareOff } = switchFiles(target);
  return {
    off: shareOff,
    on: (color: Color, share: number) => `${folder}/${shareFile(color, share)}`,
    /** With `*` behind it, every share of a colour that serves. */
    of: (color: Color) => `${folder}/${shareFile(color, '')}`,
    /** With `*.share.*` behind it, every share. */
    all: `${folder}/`,
  };
}

/** No request goes to the colour that does not serve any more. It takes no room on the disk. */
export function endShare(target: Target): Sh {
  const { all, off } = shareFiles(target);
  return sh`for f in ${all}*.share.*; do [ ! -e "$f" ] || { mv -T -- "$f" ${off}; sync -f ${target.path} 2>/dev/null || sync; }; done`;
}

/** The same for what counts only while that colour serves. */
export function endSharesOf(target: Target, color: Color): Sh {
  const { of, off } = shareFiles(target);
  return sh`for f in ${of(color)}*; do [ ! -e "$f" ] || mv -T -- "$f" ${off}; done`;
}

/** Prints `bw_share=` and the share that there is while `color` serves. */
export function observeShare(target: Target, color: Color): Sh {
  return sh`for f in ${shareFiles(target).of(color)}*; do [ ! -e "$f" ] || echo ${SHARE_LINE}"\${f##*.}"; done`;
}

export const SHARE_LINE = 'bw_share=';

/** Reads what `observeShare` printed; 0 is none. */
export function readObservedShare(output: readonly string[]): number {
  const line = output.find((one) => one.startsWith(SHARE_LINE));
  return Number(line?.slice(SHARE_LINE.length)) || 0;
}

export function describeShareTo(percent: number, color: Color): string {
  return `${percent}% of the requests go to ${color}`;
}

/**
 * Lets a percentage of the requests go to a colour that runs and does not serve, and asks the proxy. Where it does not say so, none do.
 * @param isReady true in a condition while the colour runs as the release
 */
export function giveShare(
  target: Target,
  runtime: BlueGreenRuntime,
  { color, share, isReady }: { readonly color: Color; readonly share: number; readonly isReady: Sh },
): Sh {
  const own = otherColor(color);
  const { off, of, on } = shareFiles(target);
  const file = on(own, share);
  const failed = `${runtime.proxy.kind} does not give ${share}% of the requests to ${color}`;
  return lines(
    proxySwitchOf(target, runtime).ask,
    sh`bw_ask || { echo "the proxy does not say which colour it serves: $bw_why"; exit 1; }`,
    sh`[ "$bw_color" = ${own} ] || { echo ${`the proxy serves ${color} by now, so it gets no share`}; exit 1; }`,
    sh`${isReady} || { echo ${`${color} does not run as the new release any more`}; exit 1; }`,
    sh`bw_from=${off}; for f in ${of(own)}*; do [ ! -e "$f" ] || bw_from=$f; done`,
    sh`[ -e "$bw_from" ] || : >"$bw_from"`,
    sh`[ "$bw_from" = ${file} ] || mv -T -- "$bw_from" ${file}`,
    sh`sync -f ${target.path} 2>/dev/null || sync`,
    sh`bw_ask || :`,
    sh`[ "$bw_color $bw_share" = ${`${own} ${share}`} ] || { bw_said="\${bw_why:-it says \${bw_share:-nothing} in ${SHARE_HEADER}}"`,
    endShare(target),
    sh`echo ${failed}": $bw_said"; exit 1; }`,
  );
}

/** The share that a host tells; 0 is none. */
export function readShare(facts: Facts): number {
  return Number(facts.read('share')) || 0;
}

/** A site that was printed before the config had the steps gives no share. */
export function findUnknownShares(
  { shares = [] }: Target,
  runtime: BlueGreenRuntime,
  facts: Facts,
): readonly Missing[] {
  if (facts.read('color') === undefined) return [];
  const known = (facts.read('shares') ?? '').split(',').map(Number);
  const unknown = shares.filter((share) => !known.includes(share)).map((share) => `${share}%`);
  if (unknown.length === 0) return [];
  return [
    {
      message: `the site ${runtime.site} of ${runtime.proxy.kind} does not know the steps of \`canary.traffic\`: ${unknown.join(', ')}`,
      hint: 'Install the site that `bowline doctor` prints now in place of the one that is there.',
    },
  ];
}
