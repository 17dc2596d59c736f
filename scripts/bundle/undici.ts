/**
 * What the bundle has in place of undici (950 kB), which @actions/http-client loads for one class that only a client
 * behind a proxy constructs. Bowline calls nothing that does: its HTTP is Node's own.
 */
export class ProxyAgent {
  constructor() {
    throw new Error('undici is not part of the bundle; use the fetch of Node');
  }
}
