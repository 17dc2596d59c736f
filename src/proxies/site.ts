/** The path at which a site tells which colour serves. The app never sees it. */
export const ANSWER_PATH = '/.bowline/live';

/** Names the colour in the answer at that path, also where there is no release yet. */
export const COLOR_HEADER = 'Bowline-Color';

/** Names where the proxy has sent the question, for one that cannot tell a colour. */
export const UPSTREAM_HEADER = 'Bowline-Upstream';

/** How Caddy tells the host itself from others. In a container it sees the host as the gateway of a Docker network. */
export function writeAskers(isInContainer: boolean): string {
  return `remote_ip 127.0.0.0/8 ::1${isInContainer ? ' 172.16.0.0/12 192.168.0.0/16' : ''}`;
}

/** What a site is written for. */
export interface SiteSubject {
  readonly app: string;
  readonly environment: string;
  /** The folder of the app on the host. */
  readonly path: string;
  /** Where the site is reached; its scheme, host and port count. */
  readonly site: URL;
  /** Where each colour listens, as `127.0.0.1:5001`. */
  readonly upstreams: { readonly blue: string; readonly green: string };
  /** Whether the proxy runs in a container, with a network of its own. */
  readonly isInContainer?: boolean | undefined;
  /** The percentages of the requests, rising, that may go to the colour that does not serve; absent where none may. */
  readonly shares?: readonly number[] | undefined;
  /** How long visitors are told to stay away during maintenance; absent is some minutes. */
  readonly retryAfterS?: number | undefined;
}

/** A program in front of an app of two colours, which looks at each request for the file that chooses between them. */
export interface ReverseProxy {
  readonly name: string;
  /** The text of a site, the same for every release. */
  writeSite(subject: SiteSubject): string;
  /** Where that text goes, and how it is loaded, once. */
  readonly explain: string;
}

/** The folder that a proxy must be able to enter, and the file in it that says green. */
export function switchOf(path: string): { readonly folder: string; readonly greenOn: string } {
  return { folder: `${path}/switch`, greenOn: 'green.on' };
}

/** What every site begins with, each line a comment. */
export function writeHead({ app, environment, site }: SiteSubject): readonly string[] {
  const port = site.port || (site.protocol === 'https:' ? '443' : '80');
  return [
    `# ${app} in ${environment}: which of its two colours serves is a file that is looked for at each request.`,
    '# Wherever the name leads, this machine answers for itself:',
    `#   curl --resolve ${site.hostname}:${port}:127.0.0.1 ${site.origin}${ANSWER_PATH}`,
  ];
}
