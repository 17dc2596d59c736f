import type { Target } from '../config/targets/target';
import { defineFetch } from '../proxies/ask-site';
import { MAINTENANCE_HEADER, MAINTENANCE_PATH } from '../proxies/maintenance';
import { pathsOf } from '../release/host-layout';
import type { JournalDraft } from '../release/journal';
import { type MaintenanceDraft, maintenanceFiles } from '../release/maintenance';
import { writeOpenLine } from '../release/state-line';
import { type Script, writeScript } from '../shell/script';
import { lines, Sh, sh } from '../shell/sh';
import { appendEntry, compareFence, type JournalPlace, writeInSections } from './critical-section';
import { replaceFile } from './replace-file';

/** Of an app without a page of its own. */
const PLAIN_PAGE = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Maintenance</title>
<style>body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 32rem; margin: 20vh auto; padding: 0 1rem; }</style>
<h1>We will be back soon</h1>
<p>This site is down for maintenance. Please try again in a few minutes.</p>
`;

export type MaintenanceChange =
  | { readonly kind: 'on'; readonly draft: MaintenanceDraft }
  | { readonly kind: 'off' }
  /** @property text the line that tells why; null where there was none */
  | { readonly kind: 'back-on'; readonly text: string | null };

/** One app whose maintenance is put on or off, or put back as it was. */
export interface AppMaintenance {
  readonly target: Pick<Target, 'app' | 'path' | 'maintenance'>;
  readonly fence: number;
  readonly journal: JournalPlace;
  readonly draft: JournalDraft;
  readonly change: MaintenanceChange;
}

/** Writes the change of one host, each in the critical section of its app. */
export function writeMaintenance(nonce: string, apps: readonly AppMaintenance[]): Script {
  return writeInSections(nonce, apps, (app) => ({ name: 'maintenance', body: changeMaintenance(app) }));
}

/** The page is there before the file that shows it, and as long. */
function changeMaintenance({ target, fence, journal, draft, change }: AppMaintenance): Sh {
  const { state, folder, on, page } = maintenanceFiles(target.path);
  const body =
    change.kind === 'off'
      ? sh`rm -rf -- ${on}; rm -rf -- ${page} ${state}; ! [ -d ${folder} ] || sync -f ${folder} 2>/dev/null || sync`
      : lines(
          sh`umask 022; mkdir -p ${folder}; chmod 755 ${folder}`,
          change.kind === 'on' ? putPage(target, page) : sh`[ -e ${page} ] || printf %s ${PLAIN_PAGE} >${page}`,
          putState(state, change),
          replaceFile(on, (next) => sh`: >${next}`),
        );
  return lines(compareFence(target.path, fence), body, appendEntry(journal, draft));
}

function putPage(target: AppMaintenance['target'], page: string): Sh {
  const { maintenance } = target;
  if (maintenance?.page === undefined) return replaceFile(page, (next) => sh`printf %s ${PLAIN_PAGE} >${next}`);
  const own = ownPage(target, maintenance.page);
  return lines(
    sh`[ -f ${own} ] || { echo "the live release has no file "${maintenance.page}; exit 1; }`,
    replaceFile(page, (next) => sh`cat -- ${own} >${next}`),
  );
}

function ownPage({ path }: Pick<Target, 'path'>, page: string): string {
  return `${pathsOf(path).current}/${page}`;
}

function putState(state: string, change: Exclude<MaintenanceChange, { kind: 'off' }>): Sh {
  if (change.kind === 'back-on') {
    const { text } = change;
    return text === null ? sh`rm -rf -- ${state}` : replaceFile(state, (next) => sh`printf '%s\\n' ${text} >${next}`);
  }
  const { reason, actor, runUrl } = change.draft;
  const line = writeOpenLine({ reason, actor, runUrl });
  const since = sh`"$(date -u +%Y-%m-%dT%H:%M:%SZ)"`;
  return replaceFile(state, (next) => sh`printf '%s,"since":"%s"}\\n' ${line} ${since} >${next}`);
}

/** One app that is asked what visitors get. */
export interface AskedApp {
  readonly target: Pick<Target, 'app' | 'path' | 'maintenance'>;
  /** Where its site is reached. */
  readonly site: string;
}

/** What precedes the facts of the app at an index of those that are asked. */
export function askedPrefix(index: number): string {
  return `maintenance.${index}.`;
}

/**
 * Asks the sites of a host on the loopback, and whether a page is there. Facts: `is` what the site answers, `said` the first line of
 * its answer, `why` what kept it from answering, `no_page`.
 */
export function askMaintenance(nonce: string, apps: readonly AskedApp[]): Script {
  return writeScript({
    nonce,
    parts: [lines(defineFetch, ...apps.map((app, index) => askOne(app, askedPrefix(index))))],
  });
}

function askOne({ target, site }: AskedApp, prefix: string): Sh {
  const { page } = target.maintenance ?? {};
  const header = `s/^${MAINTENANCE_HEADER.toLowerCase()}: *\\(on\\|off\\) *$/\\1/p`;
  const key = (name: string) => `${prefix}${name}`;
  return lines(
    sh`if bw_a=$(bw_fetch ${new URL(MAINTENANCE_PATH, site).href}); then`,
    new Sh(`bw_a=$(printf '%s\\n' "$bw_a" | tr -d '\\r')`),
    sh`bw FACT ${key('said')} "$(printf '%s\\n' "$bw_a" | head -n 1)"`,
    sh`bw FACT ${key('is')} "$(printf '%s\\n' "$bw_a" | tr A-Z a-z | sed -n -e '/^$/q' -e ${header} | head -n 1)"`,
    sh`else bw FACT ${key('why')} "$(printf '%s\\n' "$bw_a" | tail -n 1)"; fi`,
    page !== undefined && sh`[ -f ${ownPage(target, page)} ] || bw FACT ${key('no_page')} yes`,
  );
}
