import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../errors';
import type { InputSource } from './fields';
import { parseMode } from './modes';
import { describeInput, type InputName, listInputs } from './table';
import { parseBoolean } from './values';

/** What of this machine a command line may use. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  /** The person's home directory. */
  readonly home: string;
}

export interface CliInputs {
  /** As the one that was given, with the files' texts in the place of their paths. */
  readonly source: InputSource;
  readonly warnings: readonly string[];
}

/**
 * Reads the files that a command line names, `~/.ssh/known_hosts` when it names none, and finds the agent.
 * @throws InputError for a file that is missing, unreadable or empty, and for an agent that is not there.
 */
export async function readCliFiles(source: InputSource, runner: Surroundings): Promise<CliInputs> {
  const mode = parseMode(source.mode, source.surface);
  const taken = listInputs(mode, source.surface);
  const texts = new Map<InputName, string>();
  const warnings: string[] = [];
  for (const { name } of taken.filter(({ isText }) => isText !== undefined)) {
    const found = await readFileInput(source, name as InputName, runner.home);
    if (found.text !== undefined) texts.set(name as InputName, found.text);
    if (found.warning !== undefined) warnings.push(found.warning);
  }
  if (taken.some(({ name }) => name === 'known-hosts')) await addKnownHosts(texts, runner.home);
  const takesAgent = taken.some(({ name }) => name === 'agent');
  return {
    source: {
      ...source,
      agentSocket: takesAgent ? findAgent(source, runner.env) : undefined,
      read: (name) => texts.get(name) ?? source.read(name),
    },
    warnings,
  };
}

interface FileInput {
  readonly text?: string | undefined;
  readonly warning?: string | undefined;
}

async function readFileInput(source: InputSource, name: InputName, home: string): Promise<FileInput> {
  const given = source.read(name);
  if (given === undefined) return {};
  const { isText, isSecret } = describeInput(name);
  const label = source.label(name);
  if (isText?.test(given) === true) {
    const isVisible = isSecret === true && label.startsWith('--');
    return { text: given, warning: isVisible ? warnVisible(name) : undefined };
  }
  const path = expandHome(given.replace(/^@/, '').trim(), home);
  // What is neither a text nor marked as a path may be a mangled secret, so the message must not repeat it.
  const isDoubtful = isSecret === true && !given.startsWith('@');
  const { text, isOpen } = await readText(path, label, isDoubtful ? 'that it names' : path);
  const isExposed = name === 'ssh-key' && isOpen && process.platform !== 'win32';
  return {
    text,
    warning: isExposed ? `the private key ${path} can be read by others; run: chmod 600 ${path}` : undefined,
  };
}

function warnVisible(name: InputName): string {
  const variable = `BOWLINE_INPUT_${name.toUpperCase().replaceAll('-', '_')}`;
  return `the value of --${name} can be seen by everybody on this machine; give it as @FILE or in ${variable}`;
}

/** A shell does not expand the `~` of `@~/key`. */
function expandHome(path: string, home: string): string {
  return path.startsWith('~/') ? join(home, path.slice(2)) : path;
}

/** @param name how messages call the file */
async function readText(path: string, label: string, name: string): Promise<{ text: string; isOpen: boolean }> {
  const [content, { mode }] = await Promise.all([readFile(path, 'utf8'), stat(path)]).catch((error: unknown) => {
    throw describeFailure(error, name, label);
  });
  if (content.trim() === '') throw new InputError(`\`${label}\`: the file ${name} is empty`, 'Name another file.');
  return { text: content.replace(/\r?\n$/, ''), isOpen: (mode & 0o077) !== 0 };
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EISDIR: 'is a directory',
  EACCES: 'may not be read by you',
  EPERM: 'may not be read by you',
};

function describeFailure(error: unknown, name: string, label: string): InputError {
  const { code = String(error) } = error as NodeJS.ErrnoException;
  return new InputError(
    `\`${label}\`: the file ${name} ${REASONS[code] ?? `cannot be read (${code})`}`,
    'Give the path of a file as @FILE, or the text itself.',
  );
}

async function addKnownHosts(texts: Map<InputName, string>, home: string): Promise<void> {
  if (texts.has('known-hosts')) return;
  const path = join(home, '.ssh', 'known_hosts');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return '';
    throw describeFailure(error, path, '--known-hosts');
  });
  // A person's own file may hold lines for other programs; what was handed over on purpose is refused instead.
  const usable = text.split('\n').filter((line) => !line.startsWith('@cert-authority'));
  if (usable.join('').trim() !== '') texts.set('known-hosts', usable.join('\n'));
}

function findAgent(source: InputSource, env: NodeJS.ProcessEnv): string | undefined {
  const socket = env.SSH_AUTH_SOCK || undefined;
  const asked = source.read('agent');
  const isWanted =
    asked === undefined ? source.read('ssh-key') === undefined : parseBoolean(asked, source.label('agent'));
  if (!isWanted) return undefined;
  if (socket === undefined && asked !== undefined) {
    throw new InputError(
      '`--agent` was given but there is no SSH agent: SSH_AUTH_SOCK is not set',
      'Start ssh-agent and add the key with ssh-add.',
    );
  }
  return socket;
}
