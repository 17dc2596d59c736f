import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { failToConnect, makeAddress, offer } from './connecting';
test('reset at once', async () => {
  const s = createServer((x) => x.resetAndDestroy()); await new Promise<void>((r) => s.listen(0, '127.0.0.1', r));
  const c = new AbortController(); const told: string[] = [];
  const e = await failToConnect(makeAddress({ port: (s.address() as {port:number}).port }), offer({ keys: [] }, { signal: c.signal, onRetry: (t) => { told.push(t); if (told.length > 2) c.abort(new Error('x')); } }));
  console.log(told, e.message); s.close();
});
