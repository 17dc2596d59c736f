import type { AppContext } from '../app-context';
import { isUnfilled } from '../filling/filling';
import { BUILT_IN_CERTIFICATE } from '../schema/defaults';

/** Files on the host by which a site serves https. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
  /** Browsers trust it, so that they may be told to insist on https. */
  readonly isTrusted: boolean;
  /** How it is come by; undefined where the files are somebody else's. */
  readonly request?: CertificateRequest | undefined;
}

/** What an authority is asked for. */
export interface CertificateRequest {
  /** What certbot calls it: the first of the names. */
  readonly name: string;
  readonly names: readonly string[];
  readonly email: string;
  /** The directory of the authority. */
  readonly server: string;
  /** Where it is tried before it counts; undefined for an authority that has no such server. */
  readonly trial?: string | undefined;
}

const LETS_ENCRYPT = {
  server: 'https://acme-v02.api.letsencrypt.org/directory',
  staging: 'https://acme-staging-v02.api.letsencrypt.org/directory',
} as const;

/** By what a site serves https; undefined where it serves none. */
export function buildCertificate(subject: AppContext): Certificate | undefined {
  const { settings, say } = subject;
  const { certificate, nginx } = settings;
  if (certificate === undefined) return undefined;
  if (nginx === undefined)
    say(['certificate'], '`certificate` is for a site, and there is no `nginx`', 'Add `nginx: {}`.');
  if (nginx?.listen === 443) {
    say(['nginx', 'listen'], 'with `certificate` nginx serves https on port 443', 'Let `listen` be the port of http.');
  }
  const { hsts = BUILT_IN_CERTIFICATE.hsts } = certificate;
  return certificate.email === undefined
    ? { ...readFiles(subject), isTrusted: hsts }
    : { ...readRequest(subject, certificate.email), isTrusted: hsts };
}

const ABSOLUTE = /^\/[^\s;{}"'$\\]+$/;

/** Files that somebody else keeps. */
function readFiles({ settings, say }: AppContext): Omit<Certificate, 'isTrusted'> {
  const { cert, key, ...others } = settings.certificate ?? {};
  for (const name of ['server', 'staging'] as const) {
    if (others[name] !== undefined) {
      const hint = 'Add the `email` that the authority writes to, or take it away.';
      say(['certificate', name], `\`${name}\` is for a certificate that is requested, and there is no \`email\``, hint);
    }
  }
  for (const [name, file] of Object.entries({ cert, key })) {
    if (file === undefined) {
      const hint = 'Name the file on the host. Or write `email` in place of both: then a certificate is requested.';
      say(['certificate'], `\`certificate\` has no \`${name}\``, hint);
    } else if (!ABSOLUTE.test(file)) {
      say(
        ['certificate', name],
        `\`${file}\` is no absolute path that nginx can be given`,
        'Write the whole path, without blanks.',
      );
    }
  }
  return { certificate: cert ?? '', key: key ?? '' };
}

const EMAIL = /^[^\s@,'"<>]+@[^\s@,'"<>]+$/;

function readRequest(subject: AppContext, email: string): Omit<Certificate, 'isTrusted'> {
  const { settings, say } = subject;
  const { certificate = {}, domain = [], nginx } = settings;
  if (!isUnfilled(email) && !EMAIL.test(email)) {
    say(['certificate', 'email'], `\`${email}\` is not an email address`, 'Write one alone, such as ops@example.com.');
  }
  for (const name of ['cert', 'key'] as const) {
    if (certificate[name] !== undefined) {
      const hint = 'Keep `email` for a certificate that Bowline requests, or `cert` and `key` for files of your own.';
      say(['certificate', name], `\`${name}\` and \`email\` exclude each other`, hint);
    }
  }
  const wildcard = domain.findIndex((name) => name.startsWith('*'));
  if (wildcard !== -1) {
    const hint = 'Name each of them, or request it yourself by DNS, and name its files as `cert` and `key`.';
    say(['domain', wildcard], 'an authority gives no certificate for a wildcard by http', hint);
  }
  if (nginx?.listen !== undefined && nginx.listen !== 80 && nginx.listen !== 443) {
    const hint = 'Leave `listen` away, or name files of your own as `cert` and `key`.';
    say(['nginx', 'listen'], 'an authority asks on port 80', hint);
  }
  const [name = ''] = domain;
  const folder = `/etc/letsencrypt/live/${name}`;
  return {
    certificate: `${folder}/fullchain.pem`,
    key: `${folder}/privkey.pem`,
    request: { name, names: domain, email, ...readServer(subject) },
  };
}

function readServer({ settings, say }: AppContext): Pick<CertificateRequest, 'server' | 'trial'> {
  const { server, staging = BUILT_IN_CERTIFICATE.staging } = settings.certificate ?? {};
  if (server !== undefined) {
    if (staging) {
      const hint = "Keep `server`, with the trial directory of that authority, or `staging` for Let's Encrypt's.";
      say(['certificate', 'staging'], '`staging` and `server` exclude each other', hint);
    }
    if (!isUnfilled(server) && !isDirectory(server)) {
      const hint = 'Write its address in full, such as https://acme.example.com/directory.';
      say(['certificate', 'server'], `\`${server}\` is no directory of an authority`, hint);
    }
    return { server };
  }
  return staging ? { server: LETS_ENCRYPT.staging } : { server: LETS_ENCRYPT.server, trial: LETS_ENCRYPT.staging };
}

function isDirectory(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '';
}
