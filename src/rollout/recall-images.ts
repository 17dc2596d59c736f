import { BowlineError } from '../errors';
import type { StepOutcome } from '../hosts/script-outcome';
import type { TargetPlan } from '../plan/deploy';
import { withRememberedRuntime } from '../plan/remembered';
import { explainDocker } from '../runtimes/docker-failure';
import { writeScript } from '../shell/script';
import type { Secret } from '../shell/secret';
import { dockerOf } from '../sources/docker';
import { describeGone, GONE, isLoaded, type KeptRelease, lookForImage, pullAgain } from '../sources/image/bring-back';
import { openRegistryOf } from '../sources/image/open-registry';
import { writeDockerConfig } from '../sources/image/pull';
import { ASK_STEP } from '../sources/image/question';
import { type Machine, runPhase } from './fleet';
import type { Rollout } from './rollout';

const PULL_STEP = 'pull the image again';

/** An image of a release that is gone from its host. */
interface GoneImage {
  readonly plan: TargetPlan;
  readonly kept: KeptRelease;
  readonly image: string;
}

/**
 * Sees to it that the images of releases are on their host. One that is gone is pulled again by its digest, with the login of the
 * config.
 * @param findSecret is only asked where something has to be pulled
 */
export async function recallImages(
  machine: Machine,
  rollout: Rollout,
  plans: readonly TargetPlan[],
  findSecret: (name: string) => Secret,
): Promise<void> {
  const gone = await lookOn(machine, rollout, plans);
  if (gone.length > 0) await pullOn(machine, rollout, gone, findSecret);
}

/** Whether a release is run with an image of its source. */
export function hasImage({ app, release }: TargetPlan): boolean {
  return app.history.releases.find(({ id }) => id === release)?.image !== undefined;
}

/** One script for all apps of a host; each tells its image by a fact of its own. */
async function lookOn(machine: Machine, rollout: Rollout, plans: readonly TargetPlan[]): Promise<GoneImage[]> {
  if (plans.length === 0) return [];
  const looks = plans.map((plan, index) => ({ plan, kept: describeKept(plan), fact: `${GONE}.${index}` }));
  const parts = looks.map(({ plan, kept, fact }) => ({
    name: ASK_STEP,
    app: plan.target.app,
    body: lookForImage(kept, fact),
  }));
  const script = writeScript({ nonce: rollout.world.random(32), parts });
  const explain = ({ tail }: StepOutcome) => explainDocker(tail);
  const { facts } = await runPhase(machine, rollout.fleet, script, { signal: rollout.signal, explain });
  return looks.flatMap(({ plan, kept, fact }) => {
    const image = facts.find(([key]) => key === fact)?.[1];
    if (image === undefined) return [];
    if (isLoaded(image)) throw refuse(plan, image);
    return [{ plan, kept, image }];
  });
}

function describeKept({ target, app, release }: TargetPlan): KeptRelease {
  return { root: target.path, release, docker: dockerOf(withRememberedRuntime(target, app, release)) };
}

function refuse({ target, release }: TargetPlan, image: string): BowlineError {
  const { message, hint } = describeGone(image, release, undefined);
  const where = { host: target.host.name, app: target.app, step: ASK_STEP };
  return new BowlineError('refused', `${target.host.name}: ${target.app}: ${message}`, { where, hint });
}

async function pullOn(
  machine: Machine,
  rollout: Rollout,
  images: readonly GoneImage[],
  findSecret: (name: string) => Secret,
): Promise<void> {
  const { world, fleet, signal, run } = rollout;
  for (const { plan, kept, image } of images) {
    const { target } = plan;
    const where = { host: target.host.name, app: target.app };
    world.progress.note(`the image ${image} of ${plan.release} is gone, and is pulled again`, where);
    const body = pullAgain(kept, image, run, writeLogin(plan, signal, findSecret));
    const step = { name: PULL_STEP, app: target.app, body };
    const script = writeScript({ nonce: world.random(32), parts: [step] });
    await runPhase(machine, fleet, script, {
      signal,
      explain: ({ tail }) => describeGone(image, plan.release, explainDocker(tail)),
    });
  }
}

/** Who has left that source has no login any more. */
function writeLogin({ target }: TargetPlan, signal: AbortSignal, findSecret: (name: string) => Secret): string {
  const { source } = target;
  if (source.kind !== 'image') return '{}';
  const { reference, login } = openRegistryOf(source, { signal, findSecret });
  return writeDockerConfig(reference, login);
}
