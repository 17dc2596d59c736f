import { listModes } from '../inputs/modes';
import { listInputs } from '../inputs/table';
import type { Result } from '../report/result';

/*
 * Messages call an input by its name, as a step of a workflow does. On a terminal it is a flag. Only names that mean
 * nothing else are changed: `hosts` or `version` may be keys of the config just as well.
 */

/** The result with the inputs in its messages spelled as flags. */
export function speakOfFlags(result: Result): Result {
  const { error, findings } = result;
  return {
    ...result,
    ...(error === undefined
      ? {}
      : {
          error: {
            ...error,
            message: describeWithFlags(error.message),
            hint: error.hint && describeWithFlags(error.hint),
          },
        }),
    ...(findings === undefined
      ? {}
      : {
          findings: findings.map((row) => ({
            ...row,
            message: describeWithFlags(row.message),
            hint: row.hint && describeWithFlags(row.hint),
          })),
        }),
  };
}

/** `ssh-key` → `--ssh-key`, `force: adopt` → `--force adopt`; a label before a colon or comma as well. */
export function describeWithFlags(text: string): string {
  const names = [...new Set(listModes('cli').flatMap((mode) => listInputs(mode, 'cli').map(({ name }) => name)))];
  const clear = names.filter((name) => name.includes('-')).join('|');
  return text
    .replace(new RegExp(`\`(${clear})\``, 'g'), '`--$1`')
    .replace(/(^|[\s:] ?)(ssh-key|known-hosts)(?=[:,] )/g, '$1--$2')
    .replace(/`(force|rollback|deployment): ([\w-]+)`/g, '`--$1 $2`')
    .replace(/the input `(config|environment|secrets)`/g, '`--$1`');
}
