import { InputError } from '../errors';
import type { Secrets } from './sender';

/** What a secret has to look like. */
interface SecretForm {
  readonly pattern: RegExp;
  readonly what: string;
}

/** @throws InputError where a secret has another form. */
export function checkForm(name: string, secrets: Secrets, { pattern, what }: SecretForm): void {
  if (pattern.test(secrets.get(name)?.reveal() ?? '')) return;
  throw new InputError(`the secret ${name} is not ${what}`, 'Copy it anew, without anything around it.');
}

/** @throws InputError where a secret is not the address of a webhook. */
export function checkAddress(name: string, secrets: Secrets): void {
  const text = secrets.get(name)?.reveal() ?? '';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isOfWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (isOfWeb && url?.username === '' && url.password === '') return;
  const what = isOfWeb ? 'holds a user or a password, which a webhook has not' : 'is not a URL of http or https';
  throw new InputError(`the secret ${name} ${what}`, 'Copy the address anew, without anything around it.');
}
