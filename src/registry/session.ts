import type { Secret } from '../shell/secret';
import { parseJson, readText, tokenAnswer } from './answers';
import { type Challenge, parseChallenge } from './challenge';
import { type Asked, RegistryError, toRefusal } from './failure';
import { type RegistryRequest, type RegistryWorld, send } from './request';

export interface Login {
  readonly user: string;
  readonly password: Secret;
}

/** Requests to one registry, with the login or token that it wants. */
export interface Session {
  /** @throws RegistryError where there is no answer, or none that the login gets */
  request(request: RegistryRequest): Promise<Response>;
}

/** Asks as nobody first: the refusal says how the registry wants to be asked. */
export function openSession(login: Login | undefined, scope: string, world: RegistryWorld): Session {
  let authorization: string | undefined;
  const attempt = (request: RegistryRequest) =>
    send(
      { ...request, headers: { ...request.headers, ...(authorization === undefined ? {} : { authorization }) } },
      world,
    );
  return {
    async request(request) {
      const first = await attempt(request);
      if (first.status !== 401) return first;
      // A token may have run out meanwhile, so a second refusal counts, whatever came before.
      const next = await authorize(first, { request, login, scope, world });
      if (next === undefined) return first;
      authorization = next;
      await first.body?.cancel();
      return attempt(request);
    },
  };
}

interface Question {
  readonly request: RegistryRequest;
  readonly login: Login | undefined;
  readonly scope: string;
  readonly world: RegistryWorld;
}

/** The header that the registry asks for; undefined where there is nothing to give it. */
async function authorize(response: Response, question: Question): Promise<string | undefined> {
  const challenge = parseChallenge(response.headers.get('www-authenticate'));
  if (challenge?.scheme === 'bearer') return `Bearer ${await fetchToken(challenge, question)}`;
  return challenge === undefined || question.login === undefined ? undefined : writeBasic(question.login);
}

function writeBasic({ user, password }: Login): string {
  return `Basic ${Buffer.from(`${user}:${password.reveal()}`).toString('base64')}`;
}

type Bearer = Extract<Challenge, { scheme: 'bearer' }>;

async function fetchToken(challenge: Bearer, { request, login, scope, world }: Question): Promise<string> {
  const { asked } = request;
  const url = readRealm(challenge, request);
  if (challenge.service !== undefined) url.searchParams.set('service', challenge.service);
  url.searchParams.set('scope', challenge.scope ?? scope);
  const headers = login === undefined ? {} : { authorization: writeBasic(login) };
  const response = await send({ url, method: 'GET', headers, asked }, world);
  if (!response.ok) throw await toRefusal(response, asked);
  const { data } = tokenAnswer.safeParse(parseJson(await readText(response)));
  if (data !== undefined) return data;
  throw toConfusion(asked, `${url.host} gave no token`);
}

/** The login goes there, so it has to be as safe as the registry itself. */
function readRealm({ realm }: Bearer, { url, asked }: RegistryRequest): URL {
  const found = URL.canParse(realm) ? new URL(realm) : undefined;
  if (found?.protocol === 'https:' || (found?.protocol === 'http:' && url.protocol === 'http:')) return found;
  throw toConfusion(asked, 'it names no address with TLS where a token is to be had');
}

export function toConfusion({ registry, subject }: Asked, why: string): RegistryError {
  const hint = 'Check that `source.image` names a registry of images.';
  return new RegistryError(`${registry} was asked for ${subject}, and ${why}`, null, hint);
}
