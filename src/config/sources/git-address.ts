/** How the server of a repository is spoken to. */
export type GitTransport = 'https' | 'http' | 'ssh';

interface Complaint {
  readonly message: string;
  readonly hint: string;
}

const FORMS = 'Write https://HOST/PATH.git, ssh://git@HOST/PATH.git or git@HOST:PATH.git.';
/** `user@host:path`; what has `//` behind the colon is a URL. */
const SCP = /^(?:[\w.-]+@)?[\w.-]+:(?!\/\/)[^\s:]\S*$/;
const ODD = /[\s\p{Cc}]/u;

/** How a repository is reached; undefined for an address that is refused. */
export function findTransport(address: string): GitTransport | undefined {
  if (address.startsWith('-') || ODD.test(address) || address.includes('::')) return undefined;
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase();
  if (scheme === 'https' || scheme === 'http' || scheme === 'ssh') return URL.canParse(address) ? scheme : undefined;
  return scheme === undefined && SCP.test(address) ? 'ssh' : undefined;
}

/** What is wrong with the address of a repository; undefined when nothing is. */
export function judgeAddress(address: string): Complaint | undefined {
  const transport = findTransport(address);
  if (transport === undefined) return refuseForm(address);
  if (transport === 'ssh') return hasPassword(address) ? refuseSshPassword() : undefined;
  const { username, password } = new URL(address);
  if (username === '' && password === '') return undefined;
  return {
    message: 'the address holds a login, which would be on command lines and in logs',
    hint: 'Take it out of the address, and name a secret with `token` (and `user`). Revoke the token that stood there.',
  };
}

function refuseForm(address: string): Complaint {
  const shown = /:\/\/[^/\s]*@/.test(address) ? 'the address' : `\`${address}\``;
  if (/^git:/i.test(address)) return { message: `${shown}: git:// is neither encrypted nor signed`, hint: FORMS };
  if (/^file:/i.test(address) || /^[./~]/.test(address))
    return { message: `${shown} is a folder, and not the repository of a server`, hint: FORMS };
  if (address.includes('::')) return { message: `${shown} would run a program of its own`, hint: FORMS };
  if (address.startsWith('-')) return { message: `${shown} would be taken for an option of git`, hint: FORMS };
  return { message: `${shown} is no address of a git server`, hint: FORMS };
}

function hasPassword(address: string): boolean {
  return address.includes('://') && new URL(address).password !== '';
}

function refuseSshPassword(): Complaint {
  return {
    message: 'the address holds a password, which would be on command lines and in logs',
    hint: 'Take it out of the address, and name a secret with `deploy_key`.',
  };
}

/** Whether what is sent to a server stays on the machine that sends it. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/** What is wrong with the name of a branch, tag or commit, by git's own rules; undefined when nothing is. */
export function judgeRef(ref: string): string | undefined {
  if (ref.startsWith('-')) return `\`${ref}\` would be taken for an option of git`;
  const isOdd = /[\s\p{Cc}~^:?*[\\]|\.\.|@\{|\/\/|\.lock(?:\/|$)|(?:^|\/)\.|[./]$|^\//u.test(ref) || ref === '@';
  return isOdd ? `\`${ref}\` is no name of a branch, tag or commit` : undefined;
}
