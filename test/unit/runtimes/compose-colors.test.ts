import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { withRememberedRuntime } from '../../../src/plan/remembered';
import { carrierOf } from '../../../src/runtimes/carriers/choose';
import { runtimeOf } from '../../../src/runtimes/choose';
import { LIST_SHARED } from '../../../src/runtimes/compose-colors';
import { tagOf } from '../../../src/runtimes/compose-command';
import { explainCompose } from '../../../src/runtimes/compose-failure';
import { makeFacts } from '../plan/host-facts';
import { makeTarget } from '../plan/target';
import { colorRuntime, NEW, OLD } from './color-host';

const stack = {
  kind: 'compose' as const,
  files: ['compose.yml'],
  project: 'shop-production',
  profiles: [],
  docker: 'user' as const,
  waitMs: 60_000,
};
const runtime = { ...colorRuntime(), carrier: stack };
const target = makeTarget({ runtime, port: 80 });

test('what two stacks share is read from what Compose prints', () => {
  const text = `name: shop-production-blue
services:
  web:
    container_name: shop
    environment:
      X: |-
        published: "1"
    network_mode: host
    ports:
      - mode: ingress
        host_ip: 127.0.0.1
        target: 8000
        published: "5001"
        protocol: tcp
      - mode: ingress
        target: 9000
    networks:
      default: null
      front:
        aliases:
          - shop-blue
          - "1"
    volumes:
      - type: volume
        source: rows
        target: /rows
        list:
          - other
networks:
  default:
    name: shop-production-blue_default
volumes:
  all:
    name: shop_all
    external: true
  rows:
    name: shop-production-blue_rows
`;
  const listed = execFileSync('sed', ['-n', LIST_SHARED], { input: text, encoding: 'utf8' });
  expect(listed.trim().split('\n')).toEqual([
    'container shop',
    'network host',
    'published 5001',
    'alias shop-blue',
    'alias 1',
    'volume shop_all',
    'volume shop-production-blue_rows',
  ]);
});

test.each([
  ['both colours have the container name shop', /container name shop, which only one on a host may have/],
  ['both colours publish port 9000', /both colours publish port 9000, which only one on a host can/],
  [
    'no service publishes port 5002 of green',
    /no service of the Compose file publishes port 5002, where green is asked/,
  ],
  [
    'no service is called shop-green, by which the proxy asks green',
    /no service of the Compose file is called shop-green in a network, where the proxy asks green/,
  ],
])('%s is explained', (line, message) => {
  expect(explainCompose(['other', line])).toMatchObject({ message: expect.stringMatching(message) });
});

describe('a stack of a colour', () => {
  test('has a project and files of its own, and the tags of both', () => {
    const { target: one } = carrierOf(target, runtime, 'green');
    expect(one).toMatchObject({
      color: 'green',
      link: 'green',
      port: 5002,
      runtime: { kind: 'compose', project: 'shop-production-green', soakMs: 0 },
    });
    const files = runtimeOf(target).files(NEW, '1.0.0');
    expect(files.map(({ path }) => path)).toEqual(['.bowline/compose-blue', '.bowline/compose-green']);
    expect(files[1]?.text).toContain('BOWLINE_COLOR=green');
    expect(files[1]?.text).toContain('BOWLINE_PORT=5002');
    expect(files[1]?.text).toContain('-p shop-production-green');
    const tags = (['blue', 'green'] as const).map((color) => {
      const { target: own } = carrierOf(target, runtime, color);
      return tagOf(own, { project: `shop-production-${color}` }, NEW).text;
    });
    expect(new Set(tags).size).toBe(1);
    expect(tags[0]).toContain(`bowline/shop-production:${NEW}`);
  });

  test('is another service than units, or another project', () => {
    const of = (changes: object) => runtimeOf(makeTarget({ runtime: { ...runtime, ...changes } })).identity;
    const all = [of({}), of({ carrier: colorRuntime().carrier }), of({ carrier: { ...stack, project: 'lab' } })];
    expect(new Set(all).size).toBe(3);
  });

  test('asks for sudo once where Docker is reached by it, and prints no unit', () => {
    const sudo = runtimeOf(makeTarget({ runtime: { ...runtime, carrier: { ...stack, docker: 'sudo' } } }));
    expect([sudo.rights, sudo.tools]).toEqual([[['docker']], ['docker']]);
    expect(sudo.installs().map(({ what }) => what)).toEqual(['the site http://shop.example.com of Caddy']);
  });

  test('tells its images, and the engine that does not answer once', () => {
    const said: Readonly<Record<string, string>> = {
      'carrier.blue.pins': `./${OLD}/.bowline/compose.pins:web sha256:1 r/web@sha256:2 pulled r/web:1`,
      'carrier.blue.no_engine': 'Cannot connect to the Docker daemon',
    };
    const facts = { read: () => undefined, readText: (key: string) => said[key] };
    const { images, missing } = runtimeOf(target);
    expect(images(facts).get(OLD)).toEqual([{ service: 'web', image: 'r/web:1', digest: 'sha256:2' }]);
    expect(missing(facts).map(({ message }) => message)).toEqual([
      'Docker does not answer: Cannot connect to the Docker daemon',
    ]);
  });

  test('is judged by the containers of its colour', () => {
    const green = runtimeOf({ ...target, color: 'green' });
    expect(green.observe('').text).toContain('/srv/shop-production/green/.bowline/compose.green.services');
    const output = ['bw_color=green', `release releases/${NEW}`];
    expect(green.readState(output)).toMatchObject({ running: false, detail: 'green: no container runs' });
    expect(green.faults(['bw_color=green', `release releases/${NEW}`, 'expected web 1', 'ran web running'])).toEqual([
      'web has no container',
    ]);
    const app = makeFacts([target], { live: NEW, releases: { [NEW]: { runtime } } }).apps.get('shop');
    expect(app && withRememberedRuntime(target, app, NEW).runtime).toEqual(runtime);
  });
});
