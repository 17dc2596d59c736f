import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { REPOSITORY, rewriteForAct, TAG } from '../../workflows/rewriting';
import { readReusable } from './workflow-files';

/** What the copy for act may differ in, done to the parsed workflow. */
function change(value: unknown, key = ''): unknown {
  if (typeof value === 'string' && key === 'uses') {
    return value.startsWith('$/') ? `${REPOSITORY}/${value.slice(2)}@${TAG}` : value;
  }
  if (Array.isArray(value)) return value.map((one) => change(one));
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([name]) => !isUnknownToAct(key, name));
  return Object.fromEntries(kept.map(([name, inner]) => [name, change(inner, name)]));
}

function isUnknownToAct(parent: string, name: string): boolean {
  return (parent === 'concurrency' && name === 'queue') || (parent === 'environment' && name === 'deployment');
}

test('the copy for act differs in nothing but the keys that act does not know', () => {
  for (const { name, text, workflow } of readReusable()) {
    expect(parse(rewriteForAct(text)), name).toEqual(change(workflow));
  }
});

test('there is something to rewrite of each kind', () => {
  const all = readReusable().map(({ text }) => text);
  const copies = all.map(rewriteForAct).join('\n');
  for (const unknown of [/uses: \$\//, /queue: /, /deployment: \$\{\{ inputs\.deployment ==/]) {
    expect(all.join('\n')).toMatch(unknown);
    expect(copies).not.toMatch(unknown);
  }
});
