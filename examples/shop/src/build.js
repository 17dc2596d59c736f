import { cpSync, rmSync } from 'node:fs';

// What goes to the host: the shop without what only developers need.
const root = new URL('../', import.meta.url);
rmSync(new URL('build/', root), { recursive: true, force: true });
for (const name of ['VERSION', 'package.json', 'src']) {
  cpSync(new URL(name, root), new URL(`build/${name}`, root), { recursive: true });
}
