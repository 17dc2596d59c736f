import type { Health, HealthFields } from '../config/model';
import type { Target } from '../config/targets/target';
import type { HttpAnswer } from './http-probe';
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
export function findHealthUrl({ health, port }: Target): URL | null {
  if (health?.url !== undefined) return URL.canParse(health.url) ? new URL(health.url) : null;
  return health?.path === undefined || port === undefined ? null : onLoopback(port, health.path);
}

/** A path on the host's own loopback. */
export function onLoopback(port: number, path: string): URL {
  return new URL(`http://127.0.0.1:${port}${path.startsWith('/') ? '' : '/'}${path}`);
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

/** The body as a map; empty where it is not meant to be JSON, undefined where it is and is broken. */
function parseBody({ body, headers }: HttpAnswer): Readonly<Record<string, unknown>> | undefined {
  const isDeclared = /[/+]json\b/i.test(headers['content-type'] ?? '');
  if (!isDeclared && !body.trimStart().startsWith('{')) return {};
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return isDeclared ? undefined : {};
  }
}

/** Keeps the fields of the contract, and those that `expect` names beyond it. */
function readFields(body: Readonly<Record<string, unknown>>, { fields, expect }: Health): Contract {
  const names = new Set([...Object.keys(fields), ...Object.keys(expect)]);
  const found: Partial<Record<string, ContractValue>> = {};
  for (const name of names) {
    const key = Object.hasOwn(fields, name) ? fields[name as keyof HealthFields] : name;
    const value = Object.hasOwn(body, key) ? body[key] : undefined;
    if (isScalar(value)) found[name] = value;
  }
  return found;
}

function isScalar(value: unknown): value is ContractValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** A field with a wrong value weighs more than one that is missing. */
function judgeFields(contract: Contract, { expect }: Health): Omit<HealthVerdict, 'contract'> {
  const missing: string[] = [];
  for (const [name, allowed] of Object.entries(expect)) {
    const value = contract[name];
    if (value === undefined) missing.push(name);
    else if (!allowed.includes(value)) return { ok: false, reason: describeWrong(name, value, allowed) };
  }
  // An answer without a status is a plain `ok`; every other field is expected because somebody asked for it.
  const [first] = missing.filter((name) => name !== 'status');
  if (first !== undefined) return { ok: null, reason: `no field \`${first}\` in the answer` };
  return { ok: true, reason: `an answer${describeStatus(contract)}` };
}

function describeStatus({ status }: Contract): string {
  return status === undefined ? '' : ` with status ${show(status)}`;
}

function describeWrong(name: string, value: ContractValue, allowed: readonly ContractValue[]): string {
  return `${name} is ${show(value)}; ${allowed.map(show).join(' or ')} is expected`;
}

function show(value: ContractValue): string {
  return typeof value === 'string' ? `"${excerpt(value)}"` : String(value);
}
