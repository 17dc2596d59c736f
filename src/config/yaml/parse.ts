import { type Document, LineCounter, parseAllDocuments, type YAMLError } from 'yaml';
import type { Position } from '../../errors';
import { collectProblems } from '../problems';

export interface YamlSource {
  readonly document: Document.Parsed;
  /** The place of a character, by its offset in the text. */
  locate(offset: number): Position;
}

const BYTE_ORDER_MARK = '\u{feff}';
const SMALLEST_CONFIG = 'Start with `hosts`, `apps` and `environments`: config/examples/minimal.yml is one to copy.';

/**
 * Parses a text that must hold exactly one YAML document.
 * @throws ConfigError when it does not.
 */
export function parseYaml(file: string, text: string): YamlSource {
  const problems = collectProblems();
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  const lines = new LineCounter();
  const locate = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // Duplicate keys are found while reading, where both places are known.
  const documents = parseAllDocuments(source, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const [document, second] = 'empty' in documents ? [] : documents;
  if (!document || (document.contents === null && document.errors.length === 0)) {
    problems.add({ file, line: 1, column: 1 }, 'the file is empty', SMALLEST_CONFIG);
    throw problems.toError();
  }
  for (const error of selectErrors([...document.errors, ...document.warnings])) {
    const { offset, message, hint } = explainError(error, source);
    problems.add(locate(offset), message, hint);
  }
  if (second) {
    problems.add(locate(second.range[0]), 'a second YAML document begins here', 'Keep one document in the file.');
  }
  if (problems.count > 0) throw problems.toError();
  return { document, locate };
}

/** Every tab and tag, but only the first of the other errors: most of those that follow are its echo. */
function selectErrors(errors: readonly YAMLError[]): readonly YAMLError[] {
  const isIndependent = ({ code }: YAMLError) => code === 'TAB_AS_INDENT' || code === 'TAG_RESOLVE_FAILED';
  const first = errors.find((error) => !isIndependent(error));
  return errors.filter((error) => isIndependent(error) || error === first);
}

interface Explanation {
  readonly offset: number;
  readonly message: string;
  readonly hint?: string;
}

function explainError({ code, pos, message }: YAMLError, text: string): Explanation {
  const offset = pos[0];
  if (code === 'TAB_AS_INDENT') {
    return { offset, message: 'a tab indents this line', hint: 'Indent with spaces; YAML allows no tabs there.' };
  }
  if (code === 'TAG_RESOLVE_FAILED') {
    const tag = text.slice(offset, pos[1]);
    return { offset, message: `the tag \`${tag}\` is not supported`, hint: 'Remove the tag.' };
  }
  const bare = findBarePlaceholder(text, offset);
  if (bare) {
    return {
      offset: bare.offset,
      message: `\`${bare.text}\` is not quoted, and YAML reads { as the start of a map`,
      hint: 'Put the whole text in double quotes.',
    };
  }
  return {
    offset,
    message: `this is not YAML: ${lowerFirst(message)}`,
    hint: 'Check the indentation, quotes and brackets.',
  };
}

const BARE_PLACEHOLDER = /\$\{\w+\}|\{(?:app|environment|host|color|number)\}/;
const QUOTED = /"(?:[^"\\]|\\.)*"|'[^']*'/g;

/** The first placeholder outside quotes in the line of an error: it is the usual reason for one. */
function findBarePlaceholder(text: string, offset: number): { text: string; offset: number } | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const line = text.slice(start, end === -1 ? text.length : end);
  const match = BARE_PLACEHOLDER.exec(line.replace(QUOTED, (quoted) => ' '.repeat(quoted.length)));
  return match ? { text: match[0], offset: start + match.index } : undefined;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
