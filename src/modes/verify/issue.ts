import { toBowlineError } from '../../errors';
import type { GitHub } from '../../github/client';
import { closeIssue, createIssue, findOpenIssues, type Issue, updateIssue } from '../../github/issues';
import { findSticky, type StickyStore, type StickyText, writeSticky } from '../../github/sticky';
import type { VerifyInputs } from '../../inputs';
import { renderIssue, summariseVerification, titleIssue } from '../../report/github/issue';
import { composeSticky, hasMarker, makeMarker } from '../../report/github/sticky-body';
import { redactResult } from '../../report/redact-result';
import type { Result } from '../../report/result';
import type { IssueRow } from '../../report/rows';
import { isGreen } from '../../report/status';
import type { RunnerWorld } from '../../rollout/world';
import { describeRun } from '../shared/comment-on-pull-request';
import { openRepositoryApi } from '../shared/github-api';

/**
 * Keeps one issue open while an environment fails its checks, and closes it when they pass. What goes wrong with it is
 * only warned about: the verification says how the run ends.
 */
export async function reportIssue(result: Result, inputs: VerifyInputs, runner: RunnerWorld): Promise<IssueRow> {
  try {
    if (inputs.githubToken === undefined) return describeNone('no issue: there is no `github-token`');
    const github = await openRepositoryApi(inputs.githubToken, runner);
    const marker = makeMarker(nameIssue(result, inputs));
    const told = redactResult(result, runner.redactor);
    return isGreen(result.status)
      ? await closeIssues(github, marker, told, runner)
      : await writeIssue(github, marker, told, runner);
  } catch (error) {
    const { message, hint = '' } = toBowlineError(error);
    runner.progress.warn(`the issue could not be kept: ${message}. ${hint}`.trim());
    return describeNone(message);
  }
}

function describeNone(note: string): IssueRow {
  return { number: null, url: null, action: 'none', note };
}

/** Whoever verifies only some apps has an issue of its own. */
function nameIssue({ environment }: Result, { apps }: VerifyInputs): string {
  return ['verify', environment ?? '', ...apps].join('/');
}

async function writeIssue(github: GitHub, marker: string, told: Result, runner: RunnerWorld): Promise<IssueRow> {
  const { item, isNew } = await writeSticky(github, storeOf(github, titleIssue(told)), textOf(marker, told, runner));
  return { number: item.number, url: item.url, action: isNew ? 'opened' : 'updated', note: null };
}

/** Several only where somebody opened one again by hand. */
async function closeIssues(github: GitHub, marker: string, told: Result, runner: RunnerWorld): Promise<IssueRow> {
  const text = textOf(marker, told, runner);
  const open = await findSticky(github, storeOf(github, titleIssue(told)), text);
  for (const issue of open) await closeIssue(github, issue.number, 'completed', text.compose([issue.body]));
  const [first] = open;
  if (first === undefined) return describeNone('no issue is open');
  return { number: first.number, url: first.url, action: 'closed', note: null };
}

function storeOf(github: GitHub, title: string): StickyStore<Issue> {
  return {
    find: (isWanted) => findOpenIssues(github, isWanted),
    create: (body) => createIssue(github, { title, body }),
    update: ({ number }, body) => updateIssue(github, number, { title, body }),
    remove: ({ number }) => closeIssue(github, number, 'not_planned'),
  };
}

function textOf(marker: string, told: Result, runner: RunnerWorld): StickyText {
  const isWell = isGreen(told.status);
  const entry = describeRun({ brief: summariseVerification(told), isWell }, told.revision, runner);
  return {
    isMarked: (body) => hasMarker(body, marker),
    compose: (standing) => composeSticky({ marker, entry, main: renderIssue(told) }, standing),
  };
}
