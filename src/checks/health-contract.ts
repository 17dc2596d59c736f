import type { Health, HealthFields } from '../config/model';
import type { Target } from '../config/targets/target';
import { judgeWord } from './health-words';
import type { HttpAnswer } from './http-probe';
import { onLoopback } from './own-address';
import { describeHttpStatus, excerpt } from './wording';

export type ContractValue = string | number | boolean;

/** The fields that an app told, by their names in the contract. */
export type Contract = Readonly<Partial<Record<string, ContractValue>>>;

/** What one answer says about the app's health. */
export interface HealthVerdict {
  readonly ok: boolean | null;
  /** One phrase. */
  readonly reason: string;
  /** null when there was no answer that could be read. */
  readonly contract: Contract | null;
}

/** Where the app tells its health; null where that is not configured. */
export function findHealthUrl(target: Target): URL | null {
  const { health, port } = target;
  if (health?.url !== undefined) return URL.canParse(health.url) ? new URL(health.url) : null;
  return health?.path === undefined || port === undefined ? null : onLoopback(target, port, health.path);
}

/** Judges one answer of the health endpoint. */
export function judgeHealth(answer: HttpAnswer, health: Health): HealthVerdict {
  const refused = (reason: string): HealthVerdict => ({ ok: false, reason, contract: null });
  if (answer.error !== null) return refused(answer.error);
  const body = parseBody(answer);
  const contract = readFields(body ?? {}, health);
  if (!isSuccess(answer.status)) return refused(describeAnswer(answer) + describeStatus(contract));
  if (body === undefined) return refused('it says that its body is JSON, but it is not');
  return { ...judgeFields(contract, health), contract };
}

/** True for any 2xx. */
export function isSuccess(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** The status, and where it leads when it is a redirect that was not followed. */
export function describeAnswer({ status, headers }: HttpAnswer): string {
  if (status === null) return 'no answer';
  const { location } = headers;
  return location === undefined ? describeHttpStatus(status) : `${describeHttpStatus(status)} to ${excerpt(location)}`;
}

/** A body without fields, or the whole of one that is a single value. */
type Body = Readonly<Record<string, unknown>> | ContractValue;

/** The body as a map, or as the one word that it is; undefined where it is meant to be JSON and is broken. */
function parseBody({ body, headers }: HttpAnswer): Body | undefined {
  const isDeclared = /[/+]json\b/i.test(headers['content-type'] ?? '');
  if (!isDeclared && !/^\s*["{]/.test(body)) return body;
  try {
    const value: unknown = JSON.parse(body);
    return isScalar(value) || (typeof value === 'object' && value !== null) ? (value as Body) : {};
  } catch {
    return isDeclared ? undefined : body;
  }
}

/** Keeps the fields of the contract, and those that `expect` names beyond it. */
function readFields(body: Body, health: Health): Contract {
  if (isScalar(body)) return readWord(body, health);
  const { fields, expect } = health;
  const names = new Set([...Object.keys(fields), ...Object.keys(expect)]);
  const found: Partial<Record<string, ContractValue>> = {};
  for (const name of names) {
    const key = Object.hasOwn(fields, name) ? fields[name as keyof HealthFields] : name;
    const value = Object.hasOwn(body, key) ? body[key] : undefined;
    if (isScalar(value)) found[name] = value;
  }
  return found;
}

/** A page in place of fields is its status where it is a word that says one. */
function readWord(body: ContractValue, { expect }: Health): Contract {
  const status = typeof body === 'string' ? body.trim() : body;
  const isStatus = judgeWord(status) !== 'unknown' || expect.status?.includes(status) === true;
  return isStatus ? { status } : {};
}

function isScalar(value: unknown): value is ContractValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A field with a wrong value weighs more than one that is missing. */
function judgeFields(contract: Contract, { expect, fields }: Health): Omit<HealthVerdict, 'contract'> {
  const missing: string[] = [];
  for (const [name, allowed] of Object.entries(expect)) {
    const value = contract[name];
    if (value === undefined) missing.push(name);
    else if (!allowed.includes(value)) return { ok: false, reason: describeWrong(name, value, allowed) };
  }
  const { status } = contract;
  if (expect.status === undefined && status !== undefined && judgeWord(status) !== 'well')
    return { ok: false, reason: describeWord(fields.status, status) };
  // An answer without a status is a plain `ok`; every other field is expected because somebody asked for it.
  const [first] = missing.filter((name) => name !== 'status');
  if (first !== undefined) return { ok: null, reason: `no field \`${first}\` in the answer` };
  return { ok: true, reason: `an answer${describeStatus(contract)}` };
}

function describeStatus({ status }: Contract): string {
  return status === undefined ? '' : ` with status ${show(status)}`;
}

function describeWrong(name: string, value: ContractValue, allowed: readonly ContractValue[]): string {
  return `${name} is ${show(value)}; ${allowed.map(show).join(' or ')} is expected by \`health.expect.${name}\``;
}

/** A word that nobody knows may be a good one; whoever wrote the app can say so. */
function describeWord(field: string, value: ContractValue): string {
  const said = `${field} is ${show(value)}`;
  if (judgeWord(value) === 'ill') return `${said}, which says that it is not healthy`;
  return `${said}; if that is healthy, set \`health.expect.status\` to it`;
}

function show(value: ContractValue): string {
  return typeof value === 'string' ? `"${excerpt(value)}"` : String(value);
}
