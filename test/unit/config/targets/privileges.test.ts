import { describe, expect, test } from 'vitest';
import { problemsOf, resolve, withApp } from '../fixture';

const OWN = 'systemd: { unit: a.service, start: ./run }';
const write = (level: string, runtime: string, more = 'port: 8000') =>
  withApp(`privileges: ${level}\n${more}`, `runtime: { ${runtime} }`);
const COLORS =
  'blue_green: { systemd: "a@{port}.service", ports: { blue: 1, green: 2 }, site: "http://a.example", nginx: { include: /etc/nginx/a.conf } }';

describe('what a deploy may do as root', () => {
  test('is not limited unless the config says so', () => {
    expect(resolve(withApp('port: 8000')).targets[0]?.privileges).toBeUndefined();
    expect(resolve(write('restart', OWN)).targets[0]?.privileges).toBe('restart');
  });

  test.each([
    ['user', OWN, 'port: 8000', 'a service of the system is restarted as root (`privileges: user`)'],
    ['user', 'compose: c.yml', '', 'who may speak to the Docker of the system is root (`privileges: user`)'],
    ['restart', 'compose: { file: c.yml, docker: sudo }', '', 'who may speak to the Docker of the system is root'],
    ['restart', COLORS, 'health: /h', 'nginx reads what it includes as root (`privileges: restart`)'],
    ['restart', OWN, 'secrets: [A]\nsecrets_as: credentials', 'systemd reads credentials as root'],
    ['root', OWN, 'port: 8000', 'expected one of user, restart'],
  ])('%s refuses %s with %j', (level, runtime, more, message) => {
    const problems = problemsOf(write(level, runtime, more));
    expect(problems.join('\n')).toContain(message);
    expect(problems).toHaveLength(1);
  });

  test.each([
    ['user', 'systemd: { unit: a.service, start: ./run, scope: user }', 'secrets: [A]\nsecrets_as: credentials'],
    ['user', 'compose: { file: c.yml, docker: rootless }', ''],
    ['restart', OWN, 'secrets: [A]'],
  ])('%s takes %s', (level, runtime, more) => expect(problemsOf(write(level, runtime, more))).toEqual([]));

  test('says nothing for who is root', () => {
    const text = write('restart', OWN).replace('203.0.113.10', '203.0.113.10, user: root');
    expect(problemsOf(text).join()).toContain('limits nothing: the deploy user is root');
  });
});
