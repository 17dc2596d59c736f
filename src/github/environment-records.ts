import type { GitHub } from './client';
import { addRecordStatus } from './deployments';

const PAGE = 100;

/**
 * Deletes all Deployment records of an environment that is gone. GitHub deletes none that is active, so that each is told to be inactive
 * first; what an earlier try has deleted is not found any more.
 * @returns how many there were
 * @throws GitHubError
 */
export async function deleteRecords(github: GitHub, environment: string): Promise<number> {
  const { rest, repository } = github;
  let count = 0;
  for (;;) {
    const { data } = await rest.repos.listDeployments({ ...repository, environment, per_page: PAGE });
    for (const { id } of data) {
      const gone = { state: 'inactive', description: 'taken down', environmentUrl: null, logUrl: null } as const;
      await addRecordStatus(github, id, gone);
      await rest.repos.deleteDeployment({ ...repository, deployment_id: id });
    }
    count += data.length;
    if (data.length < PAGE) return count;
  }
}
