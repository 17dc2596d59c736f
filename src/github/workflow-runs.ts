import type { GitHub } from './client';

/** When a run of a workflow was created; a rerun keeps that instant. Needs `actions: read` in a private repository. */
export async function readRunCreation({ rest, repository }: GitHub, runId: string): Promise<Date> {
  const { data } = await rest.actions.getWorkflowRun({ ...repository, run_id: Number(runId) });
  return new Date(data.created_at);
}
