import type { Environment } from '../config/environment';
import { listSecretSources } from '../config/targets/install-secrets';
import type { Target } from '../config/targets/target';
import type { DoctorInputs } from '../inputs';
import { listSecretProblems, SECRETS_HINT } from '../inputs/secrets';
import { appFacts } from '../plan/deploy';
import { listInstalls } from '../plan/installs';
import { describeService } from '../plan/listing';
import { findMissing } from '../plan/preflight';
import { listRuntimeNotes } from '../plan/runtime-notes';
import { noteKeptSnapshots } from '../plan/snapshots';
import type { Result } from '../report/result';
import type { FindingRow } from '../report/rows';
import type { RunnerWorld } from '../rollout/world';
import { writeAdminScripts } from './shared/admin-scripts';
import { type Inspection, inspectHosts } from './shared/inspect-hosts';
import { refuseWhatIsMissing } from './shared/not-ready';

/** Looks for everything that would stand in the way of a deploy, host by host, with the next thing to do. */
export async function doctor(inputs: DoctorInputs, runner: RunnerWorld): Promise<Result> {
  let secrets: readonly FindingRow[] = [];
  const result = await inspectHosts(inputs, runner, async (looking) => {
    secrets = findMissingSecrets(looking.environment, inputs, runner);
    const found = await examine(looking);
    const isReady = ({ host }: Target) => !found.some((one) => one.host === host.name && !one.ok);
    return {
      installs: [
        ...listInstalls(looking.environment.targets.filter((target) => !isReady(target))),
        ...(await writeAdminScripts(looking, inputs, runner)),
      ],
      findings: [...secrets, ...found],
    };
  });
  // A deploy looks for its secrets before it connects.
  return refuseWhatIsMissing(result, result.findings ?? [], secrets.length > 0 ? 'input' : undefined);
}

function findMissingSecrets(
  { targets }: Environment,
  { secrets: given }: DoctorInputs,
  { env }: RunnerWorld,
): readonly FindingRow[] {
  const apps = new Map(targets.map((target) => [target.app, listSecretSources(target)]));
  return [...apps].flatMap(([app, names]) =>
    listSecretProblems(names, { secrets: given }, { ...env }).map(({ message }) => ({
      host: '',
      app,
      ok: false,
      message,
      hint: SECRETS_HINT,
    })),
  );
}

/** Which images the apps of a host run by now. */
function noteImages({ facts }: Inspection['rollout'], targets: readonly Target[]): FindingRow[] {
  const rows = targets.map((target) => describeService(target, appFacts(target, facts), null));
  return rows.flatMap(({ app, host, image }) =>
    image === undefined ? [] : [{ host, app, ok: true, message: `runs ${image}`, hint: null }],
  );
}

async function examine({ rollout, environment }: Inspection): Promise<FindingRow[]> {
  const { facts } = rollout;
  const targets = environment.targets.filter(({ host }) => facts.has(host.name));
  const owner = await rollout.readOwner();
  const missing = findMissing({ targets, facts, owner, needs: new Map(), mayAdopt: false });
  const findings = missing.map(({ where, message, hint }) => ({
    host: where.host ?? '',
    app: where.app ?? null,
    ok: false,
    message,
    hint: hint ?? null,
  }));
  return environment.hosts.flatMap(({ name }) => {
    const [record] = rollout.ledger.on(name);
    const error = record?.error;
    if (error !== undefined)
      return [{ host: name, app: null, ok: false, message: error.message, hint: error.hint ?? null }];
    const own = findings.filter(({ host }) => host === name);
    if (own.length > 0) return own;
    const runtimes = listRuntimeNotes(targets, facts)
      .filter(({ host }) => host === name)
      .map((note) => ({ ...note, ok: true, hint: null }));
    const notes = noteKeptSnapshots(targets.filter(({ host }) => host.name === name));
    const images = noteImages(
      rollout,
      targets.filter(({ host }) => host.name === name),
    );
    return [
      { host: name, app: null, ok: true, message: 'ready to deploy to', hint: null },
      ...images,
      ...notes,
      ...runtimes,
    ];
  });
}
