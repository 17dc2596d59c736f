// Which files dist/ has beside index.js, and what goes into each. A module goes to the first line that fits, and to no other. A
// line speaks of the import() calls that need the module, each named by the end of the path of what it loads, or by the package:
//
//   only  nobody needs it but these
//   all   each of these needs it, whoever else does
//
// What fits nowhere goes to the last line, so a new mode or runtime needs none. A line that names an import() which is gone
// fails the build. What counts is that nobody reads what is not for him: a run that mails nobody reads no mail.js.

export const CHUNKS = [
  // One mode, one medium, or one of the ways to start; what deploys no host, and what a run needs at its end.
  { name: 'cli', only: ['cli'] },
  { name: 'demo', only: ['demo'] },
  { name: 'step', only: ['main', 'post'] },
  { name: 'ssh', only: ['ssh2', 'node-ssh'] },
  { name: 'octokit', only: ['client'] },
  { name: 'mail', only: ['nodemailer'] },
  { name: 'coverage', only: ['coverage'] },
  { name: 'toml', only: ['toml-version'] },
  { name: 'templates', only: ['templates/template'] },
  { name: 'chain', only: ['validate', 'select', 'summarize', 'release', 'comment'] },
  // What belongs together and is loaded in parts.
  { name: 'git', only: ['source-info'] },
  { name: 'sources', only: ['git/git', 'image/image', 'file/image-file'] },
  { name: 'notify', only: ['deliver', 'news', 'ready', 'announce'] },
  { name: 'report', only: ['main', 'reporter', 'report-file', 'lists', 'redact-result', 'plan-comment'] },
  { name: 'finish', only: ['finish-cancelled', 'finish', 'result', 'upload', 'read-facts'] },
  {
    name: 'rollout',
    only: ['deploy', 'rollback', 'verify', 'finish-cancelled', 'read-facts', 'finish', 'result', 'upload'],
  },
  {
    name: 'github',
    only: [
      ...['deployment-reporter', 'deployments', 'commits', 'pull-requests', 'sticky', 'comment', 'comments'],
      ...['comment-deploy', 'issue', 'comment-on-pull-request', 'comment-where-asked', 'plan-comment'],
    ],
  },
  // What many need, from what all do to what few do.
  { name: 'start', all: ['cli', 'main'] },
  { name: 'start', all: ['cli', 'client'] },
  { name: 'step', all: ['main', 'client'] },
  { name: 'git', all: ['source-info', 'deploy'] },
  { name: 'config', all: ['validate', 'status'] },
  { name: 'config', all: ['upload', 'select'] },
  { name: 'hosts', all: ['status', 'deploy'] },
  { name: 'report', all: ['lists', 'deploy'] },
  { name: 'rollout', all: ['deploy', 'rollback'] },
  { name: 'rollout', all: ['deploy', 'verify'] },
  { name: 'report', all: ['main', 'reporter'] },
  { name: 'report', all: ['demo', 'reporter'] },
  { name: 'github', all: ['deployment-reporter', 'client'] },
  { name: 'github', all: ['comment', 'validate'] },
  { name: 'notify', all: ['ready', 'deliver'] },
  { name: 'chain', all: ['select'] },
  { name: 'chain', all: ['validate'] },
  { name: 'chain', all: ['release'] },
  { name: 'modes' },
];
