import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parse } from 'yaml';

export const ROOT = resolve(__dirname, '../../..');
export const FOLDER = '.github/workflows';

/** A workflow as YAML gives it, as far as the tests look. */
export interface Workflow {
  readonly name: string;
  readonly on: Readonly<Record<string, unknown>> & { readonly workflow_call?: WorkflowCall };
  readonly permissions?: Permissions;
  readonly concurrency?: Concurrency;
  readonly jobs: Readonly<Record<string, Job>>;
}

export interface WorkflowCall {
  readonly inputs?: Readonly<Record<string, CallInput>>;
  readonly secrets?: Readonly<Record<string, { readonly description?: string; readonly required?: boolean }>>;
  readonly outputs?: Readonly<Record<string, { readonly description?: string; readonly value: string }>>;
}

export interface CallInput {
  readonly description?: string;
  readonly type?: string;
  readonly default?: unknown;
  readonly required?: boolean;
}

export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

export interface Concurrency {
  readonly group: string;
  readonly queue?: string;
  readonly 'cancel-in-progress'?: boolean;
}

export interface Job {
  readonly name?: string;
  readonly needs?: string | readonly string[];
  readonly if?: string;
  readonly permissions?: Permissions;
  readonly concurrency?: Concurrency;
  readonly environment?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: string | number;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: 'inherit' | Readonly<Record<string, string>>;
}

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'continue-on-error'?: unknown;
}

export interface WorkflowFile {
  /** Without `.yml`. */
  readonly name: string;
  readonly text: string;
  readonly workflow: Workflow;
}

/** The workflows in a folder of the repository. */
export function readWorkflowFiles(folder = FOLDER): readonly WorkflowFile[] {
  const names = readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.yml'));
  return names.sort().map((file) => readWorkflowFile(join(folder, file)));
}

function readWorkflowFile(path: string): WorkflowFile {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { name: basename(path, '.yml'), text, workflow: parse(text) as Workflow };
}

/** Those that others call. */
export function readReusable(): readonly WorkflowFile[] {
  return readWorkflowFiles().filter(({ workflow }) => workflow.on.workflow_call !== undefined);
}

/** One of those that others call. */
export function readOne(name: string): Workflow & { readonly on: { readonly workflow_call: WorkflowCall } } {
  const found = readWorkflowFile(join(FOLDER, `${name}.yml`)).workflow;
  if (found.on.workflow_call === undefined) throw new Error(`${name} cannot be called`);
  return { ...found, on: { ...found.on, workflow_call: found.on.workflow_call } };
}

export interface PlacedStep extends Step {
  /** `workflow/job/step` */
  readonly place: string;
}

/** Every step of some workflows. */
export function listSteps(files: readonly WorkflowFile[]): readonly PlacedStep[] {
  return files.flatMap(({ name, workflow }) =>
    Object.entries(workflow.jobs).flatMap(([job, { steps = [] }]) =>
      steps.map((step, index) => ({ ...step, place: `${name}/${job}/${step.name ?? index}` })),
    ),
  );
}

export function listNeeds({ needs = [] }: Job): readonly string[] {
  return typeof needs === 'string' ? [needs] : needs;
}
