import type { ReceiveApp } from '../../phases/transfer';
import { writeOwner } from '../../plan/preflight';
import type { JournalDraft } from '../../release/journal';
import { fenceOf } from '../fleet';
import { journalPlace, openSwitchDrafts } from '../journal';
import { labelOf } from '../label';
import type { AppShipment, HostDelivery, PrepareQuestion } from './delivery';

/** What is said on the host of an app before its release is received. */
export function announcementOf({ machine, question }: HostDelivery, shipment: AppShipment): ReceiveApp {
  const { plan, isBegun } = shipment;
  const { target, app } = plan;
  return {
    app: target.app,
    root: target.path,
    run: question.run,
    release: question.release,
    fence: fenceOf(machine, target),
    journal: journalPlace(target, app),
    drafts: draftsOf(shipment, question),
    owner: writeOwner(target, question.owner),
    isBegun,
  };
}

function draftsOf(
  { plan: { app, sealed, target }, content }: Pick<AppShipment, 'plan' | 'content'>,
  question: PrepareQuestion,
): JournalDraft[] {
  const { release, seq, run, reason, fleet } = question;
  const { actor, runUrl } = fleet.world.run;
  const { snapshot } = fleet.ledger.of(target);
  return [
    ...openSwitchDrafts(app, run),
    {
      event: 'attempt',
      run,
      seq,
      mode: 'deploy',
      release,
      version: labelOf(question, target.app).version,
      revision: content.info.revision,
      fingerprint: sealed,
      reason,
      actor,
      runUrl,
      ...(snapshot === undefined ? {} : { snapshot }),
    },
  ];
}
