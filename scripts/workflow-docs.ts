import { parse } from 'yaml';

/*
 * What of docs/workflows/ is written from the workflows: tables of inputs, outputs and secrets, the callers of
 * examples/shop. It stands between markers in pages that are written by hand.
 */

interface Input {
  readonly description: string;
  readonly type: string;
  readonly default?: string | number | boolean;
  readonly required?: boolean;
}

interface Described {
  readonly description: string;
}

export interface DocumentedWorkflow {
  /** Of its file, without `.yml`. */
  readonly name: string;
  /** The comment at its start. */
  readonly summary: string;
  readonly inputs: Readonly<Record<string, Input>>;
  readonly secrets: Readonly<Record<string, Described>>;
  readonly outputs: Readonly<Record<string, Described>>;
}

/** What is told of a workflow; undefined for one that cannot be called. */
export function describeWorkflow(name: string, text: string): DocumentedWorkflow | undefined {
  const call = parse(text).on.workflow_call;
  if (call === undefined) return undefined;
  const lines = text.split('\n');
  const comment = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('#')),
  );
  const words = comment.map((line) => line.slice(2)).join(' ');
  const { inputs = {}, secrets = {}, outputs = {} } = call;
  return { name, summary: words.replace(/ How to call it:.*/, ''), inputs, secrets, outputs };
}

/** An input that so many workflows have alike is told once, for all of them. */
const SHARED_BY = 4;

/** The inputs that are told in one table for all workflows, and which have them. */
export function listSharedInputs(workflows: readonly DocumentedWorkflow[]): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const { name, inputs } of workflows) {
    for (const [input, definition] of Object.entries(inputs)) {
      const key = JSON.stringify([input, definition]);
      users.set(key, [...(users.get(key) ?? []), name]);
    }
  }
  const shared = [...users].filter(([, names]) => names.length >= SHARED_BY);
  return new Map(shared.map(([key, names]) => [JSON.parse(key)[0] as string, names]));
}

/** A page with everything between its markers written anew. */
export function fillWorkflowPage(
  page: string,
  workflow: DocumentedWorkflow,
  caller: string,
  workflows: readonly DocumentedWorkflow[],
): string {
  const shared = listSharedInputs(workflows);
  const isShared = (input: string) => shared.get(input)?.includes(workflow.name) === true;
  const own = Object.entries(workflow.inputs).filter(([input]) => !isShared(input));
  const others = Object.keys(workflow.inputs).filter(isShared);
  const lines = [
    ...renderInputs(own),
    ...(others.length === 0
      ? []
      : ['', `And ${listNames(others)}: [inputs of several workflows](README.md#inputs-of-several-workflows).`]),
    ...(Object.keys(workflow.outputs).length === 0 ? [] : ['', ...renderOutputs(workflow)]),
  ];
  return fill(fill(page, 'caller', ['```yaml', caller.trimEnd(), '```']), 'inputs', lines);
}

/** The first page with its tables written anew. */
export function fillOverview(page: string, workflows: readonly DocumentedWorkflow[]): string {
  const shared = listSharedInputs(workflows);
  const rows = [...shared].map(([input, names]) => {
    const definition = workflows.find(({ name }) => name === names[0])?.inputs[input];
    return `| \`${input}\` | ${spellDefault(definition)} | ${escapeCell(definition?.description ?? '')} |`;
  });
  const secrets = workflows.find((one) => Object.keys(one.secrets).length > 0)?.secrets ?? {};
  return fill(
    fill(
      fill(page, 'workflows', [
        '| workflow | what it does |',
        '| --- | --- |',
        ...workflows.map(({ name, summary }) => `| [${name}](${name}.md) | ${summary} |`),
      ]),
      'secrets',
      renderSecrets(secrets),
    ),
    'inputs',
    ['| Input | Default | Meaning |', '| --- | --- | --- |', ...rows],
  );
}

function renderSecrets(secrets: DocumentedWorkflow['secrets']): string[] {
  const main = Object.entries(secrets).filter(([name]) => name === name.toUpperCase());
  const rows = main.map(([name, { description }]) => {
    const other = name.toLowerCase().replaceAll('_', '-');
    return `| \`${name}\` | ${other in secrets ? `\`${other}\`` : ''} | ${escapeCell(description)} |`;
  });
  return ['| Secret | also mapped as | Meaning |', '| --- | --- | --- |', ...rows];
}

function renderInputs(inputs: readonly (readonly [string, Input])[]): string[] {
  if (inputs.length === 0) return [];
  const rows = inputs.map(
    ([name, input]) => `| \`${name}\` | ${spellDefault(input)} | ${escapeCell(input.description)} |`,
  );
  return ['| Input | Default | Meaning |', '| --- | --- | --- |', ...rows];
}

function renderOutputs({ outputs }: DocumentedWorkflow): string[] {
  return [`Outputs: ${listNames(Object.keys(outputs))}.`];
}

function listNames(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function spellDefault(input: Input | undefined): string {
  if (input?.required === true) return 'required';
  return input?.default === undefined || input.default === '' ? '' : `\`${input.default}\``;
}

function escapeCell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function fill(page: string, name: string, lines: readonly string[]): string {
  const marked = new RegExp(`(<!-- ${name}:start -->)[\\s\\S]*?(<!-- ${name}:end -->)`);
  return page.replace(marked, (_, start: string, end: string) => [start, ...lines, end].join('\n'));
}
