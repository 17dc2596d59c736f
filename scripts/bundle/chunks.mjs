// Which files dist/ has beside index.js, and what each holds. Read from above, the first line that fits takes a module; a
// line speaks of the import() calls that need the module, each by the end of the path of what it loads, or by its package:
//
//   only  no other import() than these needs it
//   all   each of these needs it, whoever else does
//
// What fits nowhere goes to the last, so a new mode needs no line. A line whose import() is gone fails the build.
//
// The order keeps apart what is not needed together: a run that mails nobody reads no `mail`.

export const CHUNKS = [
  { name: 'cli', only: ['cli'] },
  { name: 'demo', only: ['demo'] },
  { name: 'step', only: ['main', 'post'] },
  { name: 'ssh', only: ['ssh2', 'node-ssh'] },
  { name: 'octokit', only: ['github/client'] },
  { name: 'mail', only: ['email'] },
  { name: 'coverage', only: ['modes/coverage'] },
  { name: 'report', only: ['main', 'reporter', 'report-file', 'render-lists', 'redact-result', 'render-plan-comment'] },
  {
    name: 'github',
    only: [
      'records',
      'sticky',
      'comment',
      'comments',
      'commits',
      'pull-requests',
      'deployment-records',
      'tell-deploy',
      'tell-issue',
      'tell-pull-request',
      'tell-where-asked',
      'render-plan-comment',
    ],
  },
  { name: 'rollout', only: ['deploy', 'rollback', 'verify', 'take-back', 'read-facts', 'ending', 'result'] },
  { name: 'notify', only: ['deliver', 'news', 'ready', 'notify/release'] },
  { name: 'source', only: ['source/git', 'tree'] },
  { name: 'start', all: ['cli', 'main'] },
  { name: 'start', all: ['cli', 'github/client'] },
  { name: 'step', all: ['main', 'github/client'] },
  { name: 'source', all: ['source/git', 'deploy'] },
  { name: 'source', all: ['tree', 'select'] },
  { name: 'config', all: ['validate', 'status'] },
  { name: 'hosts', all: ['status', 'deploy'] },
  { name: 'rollout', all: ['deploy', 'rollback'] },
  { name: 'rollout', all: ['deploy', 'verify'] },
  { name: 'report', all: ['main', 'reporter'] },
  { name: 'report', all: ['demo', 'reporter'] },
  { name: 'github', all: ['records', 'github/client'] },
  { name: 'github', all: ['comment', 'validate'] },
  { name: 'notify', all: ['email', 'news'] },
  { name: 'modes' },
];
