import { isDeepStrictEqual } from 'node:util';
import { runChecks } from '../checks/run-checks';
import type { Check, Health } from '../config/model';
import { buildOwnChecks } from '../config/targets/own-checks';
import type { Target } from '../config/targets/target';
import type { DeployPlan, TargetPlan } from '../plan/deploy';
import { openCheckContext } from './check-context';
import { doAll } from './parallel';
import type { Rollout } from './rollout';

/**
 * Asks what is live by a health setting that it was not made with. Nothing has changed yet, so a release that does not meet it is
 * only a note: the new one may bring the path. Where that fails too, the setting is the first thing to look at.
 */
export async function tryNewHealth(rollout: Rollout, plan: DeployPlan): Promise<void> {
  const asked = plan.targets.filter((one) => one.action === 'deploy' && hasNewHealth(one));
  await doAll(asked, rollout.fleet.parallel, (one) => tryOn(rollout, one));
}

function hasNewHealth({ target, app, live }: TargetPlan): boolean {
  const remembered = app.history.releases.find(({ id }) => id === live);
  const own = buildOwnChecks(remembered?.ownChecks ?? undefined, target.runtime);
  if (own === undefined || target.health === undefined) return false;
  return !isDeepStrictEqual(whatIsAsked(own.health, own.port), whatIsAsked(target.health, target.port));
}

/** How long and how often it is asked changes nothing of the answer. */
function whatIsAsked(health: Health | undefined, port: number | undefined) {
  const { path, url, fields, expect, redirects } = health ?? {};
  return { port, path, url, fields, expect, redirects };
}

async function tryOn(rollout: Rollout, { target, app, live }: TargetPlan): Promise<void> {
  const { fleet, signal } = rollout;
  const machine = fleet.machines.find(({ host }) => host.name === target.host.name);
  const once = askOnce(target);
  if (machine === undefined || live === null || once === undefined) return;
  const version = app.history.releases.find(({ id }) => id === live)?.version ?? null;
  const context = openCheckContext({ fleet, machine, target: once, release: live, version, moment: 'pre', signal });
  const [result] = await runChecks(context);
  if (result === undefined || result.ok === true) return;
  fleet.ledger.of(target).healthTrial = result.detail;
  const note = `the live release ${live} does not meet the new \`health\`: ${result.detail}`;
  fleet.world.progress.note(note, { host: target.host.name, app: target.app, step: 'pre-flight' });
}

/** The app with nothing but its health to ask, one time. */
function askOnce(target: Target): Target | undefined {
  const check = target.checks.find(({ type }) => type === 'health');
  if (check === undefined || target.health === undefined) return undefined;
  const once: Check = { ...check, when: ['pre'] };
  const deadlineMs = Math.min(check.timeoutMs, target.health.deadlineMs);
  return { ...target, checks: [once], health: { ...target.health, deadlineMs, intervalMs: deadlineMs } };
}
