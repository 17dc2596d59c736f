import type { Environment } from '../config/environment';
import type { Target } from '../config/targets/target';
import { BowlineError, InputError, PreflightError } from '../errors';
import type { MaintenanceInputs } from '../inputs';
import { MAINTENANCE_HEADER, MAINTENANCE_PATH, siteOfTarget } from '../proxies/maintenance';
import type { Result } from '../report/result';
import { describeMaintenance } from '../report/text/maintenance';
import { changeAll, leaveAlone, markDone, putAllBack } from '../rollout/change-all';
import type { Machine } from '../rollout/fleet';
import { MAINTENANCE } from '../rollout/fleet-states';
import { askSites, type SiteAnswer } from '../rollout/maintenance';
import type { Rollout } from '../rollout/rollout';
import type { RunnerWorld } from '../rollout/world';
import { lockOperated } from './shared/lock-operated';
import { listOperated, operate } from './shared/operate';

/** Has visitors get a page in place of an app, on all hosts or on none, or the app again. */
export function maintenance(inputs: MaintenanceInputs, runner: RunnerWorld): Promise<Result> {
  const { state, reason } = inputs;
  const options = { needsRelease: false, reason, require: requireSites };
  return operate(inputs, runner, options, (rollout, environment) =>
    state === 'on' ? putOn(rollout, environment, inputs) : takeOff(rollout, environment, inputs),
  );
}

/** @throws InputError naming the apps without a site */
function requireSites(targets: readonly Target[]): void {
  const without = [...new Set(targets.filter((one) => siteOfTarget(one) === undefined).map(({ app }) => app))];
  if (without.length === 0) return;
  throw new InputError(
    `${without.join(', ')}: the config names no site that could show a page`,
    'Add `nginx` and `domain`, or use `runtime.blue_green` (docs/maintenance.md), or choose other apps with `--apps`.',
  );
}

async function putOn(rollout: Rollout, environment: Environment, inputs: MaintenanceInputs): Promise<void> {
  const { machines } = rollout.fleet;
  const lacks = (await askSites(rollout, machines)).flatMap((one) => findLack(one) ?? []);
  if (lacks.length > 0) throw new PreflightError(lacks);
  await lockOperated(rollout, environment, machines, inputs);
  for (const { target, app } of listOperated(rollout)) {
    if (app.maintenance === null) continue;
    rollout.world.progress.note(`${target.host.name}: ${target.app}: replaces ${describeMaintenance(app.maintenance)}`);
  }
  const told = tell(rollout, inputs);
  await changeAll(rollout, machines, MAINTENANCE, {
    change: { kind: 'on', draft: told },
    draft: { event: 'maintenance_on', run: rollout.run, ...told },
  });
  await requireAnswer(rollout, machines, 'on');
  markDone(rollout, machines);
  rollout.world.progress.note('visitors get the page until `bowline maintenance off`; deploys go through');
}

/** A site that knows nothing of it keeps nobody from ending it. */
async function takeOff(rollout: Rollout, environment: Environment, inputs: MaintenanceInputs): Promise<void> {
  const machines = leaveAlone(
    rollout,
    ({ maintenance: standing, maintenanceText }) => standing !== null || maintenanceText !== null,
  );
  if (machines.length === 0) return;
  await lockOperated(rollout, environment, machines, inputs);
  await changeAll(rollout, machines, MAINTENANCE, {
    change: { kind: 'off' },
    draft: { event: 'maintenance_off', run: rollout.run, ...tell(rollout, inputs) },
  });
  await requireAnswer(rollout, machines, 'off');
  markDone(rollout, machines);
}

/** A secret that somebody pasted into a reason is not for everybody who may read the folder of the app. */
function tell({ world }: Rollout, { reason }: MaintenanceInputs) {
  const { actor, runUrl } = world.run;
  return { reason: reason === undefined ? null : world.redactor.redact(reason), actor, runUrl };
}

/** What keeps a site from showing the page; nothing has been touched yet. */
function findLack(answer: SiteAnswer): ConstructorParameters<typeof PreflightError>[0][number] | undefined {
  const { target, site, is, said, isThere, lacksPage } = answer;
  const where = { host: target.host.name, app: target.app, step: 'pre-flight' };
  if (!isThere) {
    return {
      where,
      message: `nothing answers for ${site} on this host: ${said || 'it has neither curl nor python3'}`,
      hint: 'Start the proxy there; `bowline doctor` says what else is missing.',
    };
  }
  if (is === null) {
    return {
      where,
      message: `the site ${site} does not know maintenance: ${said} at ${MAINTENANCE_PATH}, without ${MAINTENANCE_HEADER}`,
      hint: `${adviseOnSite(target)} docs/maintenance.md has the lines.`,
    };
  }
  if (!lacksPage) return undefined;
  const page = target.maintenance?.page ?? '';
  return { where, message: `the live release has no file ${page}`, hint: 'Correct `maintenance.page`, or deploy it.' };
}

function adviseOnSite({ nginx, runtime }: Target): string {
  if (runtime.kind === 'blue_green') return 'Install the site anew, or add the lines to it and reload the proxy.';
  return nginx?.template === undefined ? 'Deploy once, which writes the site anew.' : 'Add the lines to the template.';
}

/**
 * The proxy has to say itself what visitors get by now. Where one says something else, all of it is taken back; one that says
 * nothing keeps nobody from ending it.
 */
async function requireAnswer(rollout: Rollout, machines: readonly Machine[], wanted: 'on' | 'off'): Promise<void> {
  const answers = await askSites(rollout, machines);
  const wrong = answers.find(({ is }) => (wanted === 'on' ? is !== 'on' : is === 'on'));
  if (wrong === undefined) return;
  const { target, site, is, said } = wrong;
  const error = new BowlineError('command', `the site ${site} says ${is ?? said} after maintenance was put ${wanted}`, {
    where: { host: target.host.name, app: target.app, step: 'maintenance' },
    hint: `Everything was put back. ${wanted === 'on' ? adviseOnFolder(target) : 'Let the site name the folder of the app.'}`,
  });
  await putAllBack(rollout, machines, MAINTENANCE, error);
  throw error;
}

function adviseOnFolder({ path }: Target): string {
  return `Let the user of the proxy enter every folder of the path: chmod o+x ${path} and those above it.`;
}
