import { archivePath } from '../../phases/transfer';
import { partsOf } from '../../provision/parts';
import { writeEnvFiles, writeInstallFiles } from '../../release/env-files';
import { pathsOf } from '../../release/host-layout';
import { writeReleaseJson } from '../../release/release-json';
import { runtimeOf } from '../../runtimes/choose';
import type { Secret } from '../../shell/secret';
import type { TextParcel } from '../../sources/cargo/parcel';
import { labelOf } from '../label';
import type { AppDelivery, HostDelivery, PrepareQuestion } from './delivery';

/**
 * What is Bowline's own in a release, whatever its source. None of it has a key: it is for its own host alone, and
 * secrets are among it, which must not be spooled.
 */
export function ownParcels({ base, question }: HostDelivery, app: AppDelivery): TextParcel[] {
  const { target, isKeyNew, key } = app.plan;
  const paths = pathsOf(target.path);
  const own = archivePath(base, `${paths.release(question.release)}/.bowline`);
  return [
    { destination: `${own}/`, text: '', mode: 0o700 },
    ...ownFiles(app, question).map(({ name, text, mode }) => ({ destination: `${own}/${name}`, text, mode })),
    ...(isKeyNew ? [{ destination: archivePath(base, paths.key), text: key, mode: 0o600 }] : []),
  ];
}

function ownFiles(app: AppDelivery, question: PrepareQuestion): { name: string; text: string; mode: number }[] {
  const { target } = app.plan;
  const { release } = question;
  const { version } = labelOf(question, target.app);
  const secrets = question.secrets.get(target.app) ?? new Map<string, Secret>();
  const parts = partsOf(target).flatMap((part) => part.files?.(release, version, app.plan.app.part(part.name)) ?? []);
  const files = [...runtimeOf(target).files(release, version), ...parts];
  return [
    { name: 'release.json', text: describeRelease(app, question), mode: 0o600 },
    ...writeEnvFiles(target, secrets),
    ...writeInstallFiles(target, question.installSecrets ?? new Map<string, Secret>()),
    ...files.map(({ path, text, mode }) => ({ name: path.replace(/^\.bowline\//, ''), text, mode })),
  ];
}

function describeRelease({ plan, content }: AppDelivery, question: PrepareQuestion): string {
  const { target, sealed } = plan;
  const { reason, release } = question;
  const { version } = labelOf(question, target.app);
  const { runId, runUrl, actor } = question.fleet.world.run;
  return writeReleaseJson({
    schemaVersion: 1,
    id: release,
    app: target.app,
    environment: target.environment,
    version,
    revision: content.info.revision,
    ...(content.info.isDirty ? { dirty: true } : {}),
    ref: content.info.ref,
    ...(content.info.image === undefined ? {} : { image: content.info.image }),
    fingerprint: sealed,
    contentHash: content.contentId,
    createdAt: question.fleet.world.now().toISOString(),
    runId,
    runUrl,
    actor,
    reason,
    runtime: target.runtime,
    ...(target.nginx === undefined ? {} : { site: target.nginx.file }),
    provided: { python: target.python, node: target.node },
    ownChecks: target.ownChecks,
    irreversible: Object.values(target.hooks).some((hooks) => hooks.some(({ irreversible }) => irreversible)),
  });
}
