import type { Color } from '../config/runtimes/blue-green';
import type { Target } from '../config/targets/target';
import { type Sh, sh } from '../shell/sh';
import { switchOf } from './site';

/** Files by which the colours of an app are switched and found. */
export function switchFiles({ path }: Pick<Target, 'path'>) {
  const { folder, greenOn } = switchOf(path);
  return {
    active: `${path}/active_color`,
    previous: `${path}/previous_color`,
    folder,
    /** There while green serves, for a proxy that cannot read what is in a file. */
    on: `${folder}/${greenOn}`,
    off: `${folder}/green.off`,
    /** There while no share of the requests goes to the other colour. */
    shareOff: `${folder}/share.off`,
    release: (color: Color) => `${folder}/${color}.release`,
    /** Who lets a colour run on, for its time alone. */
    warm: (color: Color) => `${folder}/${color}.warm`,
    link: (name: string) => `${path}/${name}`,
  };
}

/** Sets `bw_release` to the release of the colour `bw_color`, as the host has it; empty where there is none. */
export function readReleaseFile(target: Pick<Target, 'path'>): Sh {
  return sh`bw_release=$(cat ${switchFiles(target).folder}/"$bw_color".release 2>/dev/null) || :`;
}
