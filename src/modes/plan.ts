import { randomBytes } from 'node:crypto';
import type { PlanInputs } from '../inputs';
import { planDeploy, type TargetPlan } from '../plan/deploy';
import { findMissing } from '../plan/preflight';
import type { Result } from '../report/result';
import { findUnhealthy } from '../rollout/healthy';
import type { Surroundings } from '../rollout/world';
import { readSourceInfo } from '../source/git';
import { look } from './look';
import { readSecrets, readTrees } from './request';

/** Tells what a deploy would do on each host, and where every setting comes from; changes nothing. */
export function plan(inputs: PlanInputs, surroundings: Surroundings): Promise<Result> {
  return look(inputs, surroundings, async ({ rollout, environment, world }) => {
    const { targets, origins } = environment;
    const trees = await readTrees(targets, world);
    const source = await readSourceInfo(world.cwd, world.env);
    const { facts } = rollout;
    const reached = targets.filter(({ host }) => facts.has(host.name));
    const question = {
      targets: reached,
      facts,
      content: new Map([...trees].map(([app, { manifest }]) => [app, manifest])),
      secrets: readSecrets(targets, inputs, world),
      revision: source.revision,
      mustRedeploy: false,
      newKey: randomBytes(32).toString('hex'),
      unhealthy: new Set<string>(),
    };
    const unhealthy = await findUnhealthy(rollout, planDeploy(question));
    const needs = new Map(
      [...trees].map(([app, { manifest }]) => [app, { bytes: manifest.totalBytes, files: manifest.entries.length }]),
    );
    const owner = await rollout.readOwner();
    const missing = findMissing({ targets: reached, facts, owner, needs, mayAdopt: false });
    return {
      plan: planDeploy({ ...question, unhealthy }).targets.map(describe),
      settings: [...origins].map(([name, { value, from }]) => ({ name, value, from })),
      findings: missing.map(({ where, message, hint }) => ({
        host: where.host ?? '',
        app: where.app ?? null,
        ok: false,
        message,
        hint: hint ?? null,
      })),
    };
  });
}

function describe({ target, app, action, why, live }: TargetPlan): NonNullable<Result['plan']>[number] {
  const release = app.history.releases.find(({ id }) => id === live);
  return {
    app: target.app,
    host: target.host.name,
    action,
    why,
    live,
    liveVersion: release?.version ?? null,
    liveRevision: release?.revision ?? null,
  };
}
