/** What started the run, as far as anything here asks for it. What GitHub did not say is null. */
export interface RunEvent {
  /** `push`, `pull_request`, …; null outside of a workflow. */
  readonly name: string | null;
  /** The kind of activity, such as `opened`. */
  readonly action: string | null;
  /** The branch that the run is for; of a pull request, the one that it would be merged into. */
  readonly branch: string | null;
  readonly tag: string | null;
  /** The commit that the run is for. */
  readonly sha: string | null;
  readonly defaultBranch: string | null;
  readonly push: PushEvent | null;
  readonly pullRequest: PullRequestEvent | null;
  readonly release: ReleaseEvent | null;
  readonly workflowRun: WorkflowRunEvent | null;
  /** The pull request that was commented on. */
  readonly commentedPullRequest: number | null;
}

export interface PushEvent {
  /** Null where there was nothing before, as of a new branch. */
  readonly before: string | null;
  /** Null when the branch or tag was deleted. */
  readonly after: string | null;
  readonly isForced: boolean;
}

export interface PullRequestEvent {
  readonly number: number;
  readonly baseSha: string;
  readonly baseBranch: string;
  readonly headSha: string;
  readonly isOpen: boolean;
  /** Does its code come from another repository? Then the token may write nothing. */
  readonly isFromFork: boolean;
}

export interface ReleaseEvent {
  readonly tag: string;
  readonly isDraft: boolean;
  readonly isPrerelease: boolean;
}

/** The run of another workflow that this one follows. What that one did and wrote is a stranger's where it is from a fork. */
export interface WorkflowRunEvent {
  readonly headSha: string;
  readonly headBranch: string | null;
  /** owner/name; null when it is gone. */
  readonly headRepository: string | null;
}
