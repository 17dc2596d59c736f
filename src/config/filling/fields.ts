import type { Locations } from '../locations';
import type { Problems } from '../problems';
import { configSchema } from '../schema/config';
import { type Field, isRecord, mapFields } from '../schema/fields';
import { checkPlaceholders, findPlaceholders } from './placeholders';
import { findMalformedVariables, findVariables } from './variables';

/** Checks every text that something may be filled into: that it can be, and that it stands in quotes. */
export function checkFields(data: unknown, locations: Locations, problems: Problems): void {
  mapFields(configSchema, data, (field) => {
    const takesNumber = isInTemplate(data, field.path);
    const complaint =
      checkField(field, takesNumber) ?? (locations.isUnquoted(field.path) ? checkQuotes(field) : undefined);
    if (complaint) problems.add(locations.value(field.path), complaint.message, complaint.hint);
    return field.text;
  });
}

interface Complaint {
  readonly message: string;
  readonly hint: string;
}

/** Whether a text stands in the environment that there is one of for each pull request. */
function isInTemplate(data: unknown, [part, name = '']: Field['path']): boolean {
  const environments = isRecord(data) && isRecord(data.environments) ? data.environments : {};
  const environment = part === 'environments' ? environments[name] : undefined;
  return isRecord(environment) && environment.per !== undefined;
}

function checkField({ text, fills }: Field, takesNumber: boolean): Complaint | undefined {
  const takesDefaults = fills.includes('defaults');
  const [malformed] = findMalformedVariables(text, takesDefaults);
  const [variable] = findVariables(text, true);
  const [placeholder] = findPlaceholders(text);
  if (!fills.includes('variables') && (variable ?? malformed) !== undefined) {
    return {
      message: `\`${malformed ?? `\${${variable}}`}\` is not filled in here: only in hosts, env, url, source and notify`,
      hint: 'Write the value; a secret of the service belongs under `secrets`. $${NAME} is literal text.',
    };
  }
  if (malformed !== undefined) {
    return {
      message: `\`${malformed}\` is not \`\${NAME}\`${takesDefaults ? ' or `${NAME:-default}`' : ''}`,
      hint: `Write the name of a variable ${takesDefaults ? 'and perhaps a default' : 'and nothing else'} in it.`,
    };
  }
  if (fills.includes('placeholders'))
    return checkPlaceholders(text, { color: fills.includes('color'), number: takesNumber });
  if (placeholder === undefined) return undefined;
  return { message: `\`{${placeholder}}\` is not filled in here`, hint: 'Write the value.' };
}

function checkQuotes({ text }: Field): Complaint | undefined {
  const [variable] = findVariables(text, true);
  const [placeholder] = findPlaceholders(text);
  if (variable === undefined && placeholder === undefined) return undefined;
  const written = variable === undefined ? `{${placeholder}}` : `\${${variable}}`;
  return { message: `\`${written}\` is not quoted`, hint: `Write ${JSON.stringify(text)} in double quotes.` };
}
