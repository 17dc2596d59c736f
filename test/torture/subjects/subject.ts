import type { Machine, MachineOptions } from '../../fixtures/machines';
import type { Project } from '../../fixtures/project';
import type { Variables } from '../../fixtures/runner-variables';

export type SubjectName = 'shop' | 'git' | 'compose' | 'colors' | 'colors-compose';

/** Whether an app has two colours behind a proxy. */
export const hasColors = (subject: SubjectName): boolean => subject === 'colors' || subject === 'colors-compose';
/** Whether containers run it. */
export const hasStack = (subject: SubjectName): boolean => subject === 'compose' || subject === 'colors-compose';

/** What the app of every subject has in common; where it lies, and where it answers. */
export const APP = 'shop';
export const PATH = '/srv/shop-production';
export const PORT = 8000;

export interface SubjectOptions {
  /** How long a start of a service is looked at. */
  readonly soak: string;
}

/** One way to deploy an app, and what the hosts need for it. */
export interface Subject {
  readonly name: SubjectName;
  startMachine(options: MachineOptions): Promise<Machine>;
  open(project: Project, machines: readonly Machine[], options: SubjectOptions): Promise<OpenSubject>;
}

/** A subject on its hosts. */
export interface OpenSubject extends AsyncDisposable {
  /** The keys of the app that are not the same for all; one that is undefined is left out. */
  readonly app: object;
  /** More keys of a host. */
  describeHost(machine: Machine): object;
  /** The files of a version, below the folder of the app. */
  files(version: string): Readonly<Record<string, string>>;
  /** Called before a version is committed. */
  prepare(version: string): Promise<void>;
  /** The inputs that a deploy of a version needs. */
  inputs(version: string): Variables;
}

/** A subject that needs nothing but its files. */
export function open(more: Pick<OpenSubject, 'app' | 'files'> & Partial<OpenSubject>): OpenSubject {
  return {
    describeHost: () => ({}),
    prepare: async () => {},
    inputs: () => ({}),
    [Symbol.asyncDispose]: async () => {},
    ...more,
  };
}
