import type { BaseAgent, ParsedKey } from 'ssh2';
import { fingerprintOf } from './fingerprint';

type Answer<T> = (error: Error | undefined, value?: T) => void;

/** The half of ssh2's agent that authentication uses. */
interface AgentCalls {
  getIdentities(done: Answer<ParsedKey[]>): void;
  sign(key: ParsedKey, data: Buffer, options: { hash?: string }, done: Answer<Buffer>): void;
}

/**
 * Opens the agent at a socket. It tells which keys it holds, and makes no signature with SHA-1, which ssh2
 * asks for where a server does not say that it knows better.
 */
export async function openAgent(path: string, onKey: (name: string) => void): Promise<BaseAgent> {
  const { default: ssh2 } = await import('ssh2');
  const agent = ssh2.createAgent(path);
  const calls = agent as unknown as AgentCalls;
  const getIdentities = calls.getIdentities.bind(agent);
  const sign = calls.sign.bind(agent);
  calls.getIdentities = (done) =>
    getIdentities((error, keys) => {
      for (const key of keys ?? []) onKey(`${key.type} ${fingerprintOf(key.getPublicSSH())} (agent)`);
      done(error, keys);
    });
  calls.sign = (key, data, options, done) =>
    options.hash === 'sha1' ? done(refuseSha1()) : sign(key, data, options, done);
  return agent;
}

const SHA1 = 'the server takes RSA keys with SHA-1 only';

export function refuseSha1(): Error {
  return new Error(SHA1);
}

/** Whether an authentication failed because only SHA-1 was left. */
export function isSha1Refusal(error: Error): boolean {
  return error.message.includes(SHA1);
}
