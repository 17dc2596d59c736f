import { BowlineError } from '../../errors';
import type { HostFacts } from '../../plan/facts';
import { pathsOf } from '../../release/host-layout';
import { lines, sh } from '../../shell/sh';
import type { Question } from '../source';
import type { Known } from './bundle';
import { beginGit, type HostWork, KEPT, openLogin, settingsOf } from './host-script';
import { adviseOn, isUnreached, readWords } from './words';

/** What a look at the server may take on a host, in seconds. */
const LOOK_SECONDS = 30;

const ASK_STEP = 'ask for the commit';

/** How a host gets the commit. */
export type WayThere =
  | { readonly kind: 'has' }
  | { readonly kind: 'fetches' }
  /** It does not reach the server. */
  | { readonly kind: 'needs_bundle'; readonly words: string; readonly known: Known };

/** Asks a host whether it has the commit, or reaches the server that has it. */
export function askWay(work: HostWork): Question {
  const { incoming, release } = pathsOf(work.place.root);
  const answer = `${incoming(work.place.run)}/way`;
  const to = release(work.place.release);
  const code = lines(
    beginGit(work),
    sh`bw_m=$(bw_mirror ${work.source.git})`,
    sh`{ bw_drop_broken "$bw_m"; if [ ! -d "$bw_m" ]; then :; elif bw_has "$bw_m" ${work.commit} && ! bw_git --git-dir="$bw_m" ls-tree -r ${work.commit} | grep -q '^160000 '; then echo has; exit 0; fi
for bw_m in "$bw_git"/*.git; do [ ! -d "$bw_m" ] || { bw_drop_broken "$bw_m"; bw_git --git-dir="$bw_m" for-each-ref --format="known \${bw_m##*/} %(objectname)" ${KEPT} 2>/dev/null || :; }; done
if bw_said=$(timeout ${LOOK_SECONDS} git ${settingsOf(work)} ls-remote -q ${work.source.git} HEAD 2>&1 >/dev/null </dev/null); then echo fetches
else echo "failed $?"; printf '%s\\n' "$bw_said"; fi; } >${answer}`,
  );
  return {
    parcels: [],
    bytes: 0,
    isAskedAlways: true,
    step: {
      name: ASK_STEP,
      body: lines(sh`rm -rf -- ${to}; mkdir -p ${to}`, openLogin(work), sh`/bin/sh -ec ${code.text}`),
    },
    answer,
  };
}

/**
 * Reads the answer of a host.
 * @throws BowlineError where its server refuses it
 */
export function readWay(answer: string, { host }: Pick<HostFacts, 'host'>): WayThere {
  const rest = answer.split('\n');
  const known = readKnown(rest);
  if (rest.includes('has')) return { kind: 'has' };
  if (rest.includes('fetches')) return { kind: 'fetches' };
  const failed = rest.findIndex((line) => line.startsWith('failed '));
  const said = rest.slice(failed + 1).join('\n');
  const isLate = rest[failed] === 'failed 124' || rest[failed] === 'failed 143';
  const words = isLate ? `no answer within ${LOOK_SECONDS} s` : readWords(said);
  if (isLate || isUnreached(said)) return { kind: 'needs_bundle', words, known };
  throw new BowlineError(
    'transfer',
    `${host}: it gets nothing from the git server: ${words || 'no reason was given'}`,
    {
      where: { host, step: ASK_STEP },
      hint: adviseOn(words),
    },
  );
}

function readKnown(lines: readonly string[]): Known {
  const found = new Map<string, string[]>();
  for (const line of lines) {
    const [, mirror, commit] = /^known ([0-9a-f]+\.git) ([0-9a-f]+)$/.exec(line) ?? [];
    if (mirror !== undefined && commit !== undefined) found.set(mirror, [...(found.get(mirror) ?? []), commit]);
  }
  return found;
}
