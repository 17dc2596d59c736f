import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Fleet, startFleet } from '../test/fixtures/fleet';
import { makeConfig, spellConfig } from '../test/fixtures/project';
import { type StepRun, startAction } from '../test/fixtures/runner';

// Takes the picture of a job summary for the README: a bad version that is rolled back on two hosts, as GitHub draws what the
// action wrote. Needs Chromium, and the registry of npm for what draws it.
//
//   tsx scripts/picture-summary.ts [CHROMIUM]   writes docs/images/summary.png; `chromium` by default

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, '.cache/picture');
/** They are needed here and nowhere else. */
const RENDERERS = ['marked@18.2.1', 'mermaid@12.3.0'];
const [WIDTH, HEIGHT] = [900, 1066];

async function makeSummary(): Promise<string> {
  await using fleet = await startFleet(['web-1', 'web-2']);
  const config = makeConfig(fleet.options);
  fleet.project.write('config/bowline.yml', spellConfig(config));
  await deploy(fleet, '1.4.0');
  const { summary } = await deploy(fleet, '1.5.0', 'health');
  return summary;
}

async function deploy(
  { project, key }: Fleet,
  ...[version, fault]: Parameters<Fleet['project']['release']>
): Promise<StepRun> {
  await project.release(version, fault);
  return startAction({ cwd: project.folder, action: 'deploy', inputs: { 'ssh-key': key.privateKey } }).ended;
}

const STYLE = `
  body { font: 14px/1.5 -apple-system, 'Segoe UI', 'Noto Sans', 'DejaVu Sans', sans-serif; margin: 24px; color: #1f2328 }
  table { border-collapse: collapse; margin: 12px 0 } th, td { border: 1px solid #d1d9e0; padding: 5px 12px; text-align: left }
  code { font: 85% ui-monospace, 'DejaVu Sans Mono', monospace; background: #818b981f; padding: 2px 5px; border-radius: 5px }
  h2, h3 { border-bottom: 1px solid #d1d9e0b3; padding-bottom: 5px } pre { background: #f6f8fa; padding: 12px; overflow: hidden }
  blockquote { border-left: 4px solid #d1d9e0; color: #59636e; margin: 0 0 16px; padding: 0 16px } th, td:not(:last-child) { white-space: nowrap }
  pre code { background: none } summary { cursor: pointer }`;

/** A page that draws the Markdown as GitHub does: tables, folded parts and diagrams. */
function writePage(markdown: string): string {
  const modules = pathToFileURL(join(cache, 'node_modules')).href;
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><body></body><script type="module">
    import { marked } from '${modules}/marked/lib/marked.esm.js';
    import mermaid from '${modules}/mermaid/dist/mermaid.esm.min.mjs';
    document.body.innerHTML = marked.parse(${JSON.stringify(markdown).replaceAll('<', '\\u003c')});
    for (const code of document.querySelectorAll('code.language-mermaid')) {
      const { svg } = await mermaid.render('drawn', code.textContent);
      code.closest('pre').outerHTML = svg;
    }
  </script>`;
}

function draw(page: string, chromium: string): void {
  writeFileSync(join(cache, 'page.html'), page);
  const picture = join(root, 'docs/images/summary.png');
  // Modules of a page in a file are files themselves, which Chromium reads only when it is told to.
  const flags = [
    '--headless',
    '--log-level=3',
    '--no-sandbox',
    '--disable-gpu',
    '--allow-file-access-from-files',
    '--hide-scrollbars',
  ];
  const waits = ['--virtual-time-budget=20000', `--window-size=${WIDTH},${HEIGHT}`, `--screenshot=${picture}`];
  const profile = `--user-data-dir=${join(cache, 'profile')}`;
  execFileSync(chromium, [...flags, ...waits, profile, pathToFileURL(join(cache, 'page.html')).href], {
    stdio: 'inherit',
  });
  console.log(`wrote ${picture}, ${readFileSync(picture).length} bytes`);
}

async function main([chromium = 'chromium']: readonly string[]): Promise<void> {
  mkdirSync(cache, { recursive: true });
  execFileSync('npm', ['install', '--prefix', cache, '--no-save', '--ignore-scripts', ...RENDERERS], {
    stdio: 'inherit',
  });
  draw(writePage(await makeSummary()), chromium);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
