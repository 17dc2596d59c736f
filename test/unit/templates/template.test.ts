import { describe, expect, test } from 'vitest';
import { InputError } from '../../../src/errors';
import { readTemplate } from '../../../src/templates/template';

const VALUES = { domain: 'shop.test', port: 8000, domains: ['a', 'b'], key: null };

function fault(text: string, values: Readonly<Record<string, unknown>> = VALUES): string {
  try {
    return readTemplate('deploy/site.conf', text)(values);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as InputError).message;
  }
}

describe('a template', () => {
  test('takes values and code, and escapes nothing', () => {
    const text =
      'server_name <%= it.domains.join(" ") %>;\n<% if (it.key) { %>\nssl on;\n<% } %>\n# <b> & "\nlisten <%= it.port %>\n';
    expect(fault(text)).toBe('server_name a b;\n\n# <b> & "\nlisten 8000\n');
  });

  test.each([
    ['an unknown value', 'a\nb <%= it.dimain %>', 'deploy/site.conf:2: there is no `it.dimain`'],
    ['an unknown value in code', '\n\n<% if (it.tls) { %>x<% } %>', 'deploy/site.conf:3: there is no `it.tls`'],
    ['an empty value', '<%= it.key %>', 'deploy/site.conf:1: a value is empty'],
    ['a list', '<%= it.domains %>', 'deploy/site.conf:1: a value is no text'],
    ['a name without `it`', '<%= port %>', 'deploy/site.conf:1: port is not defined'],
    ['an open tag', '\n<%= it.port', 'deploy/site.conf:2: unclosed tag'],
    ['bad code', '<% if ( %>', "deploy/site.conf: Unexpected token 'if'"],
  ])('tells of %s where it stands', (_what, text, message) => {
    expect(fault(text)).toBe(message);
  });

  test.each(['a;b', 'a{', 'a}', 'a\nb', 'a\rb'])('refuses the value %j, which would be code', (domain) => {
    expect(fault('\nx <%= it.domain %>;', { domain })).toBe(
      `deploy/site.conf:2: the value ${JSON.stringify(domain)} has a line end, a semicolon or a brace`,
    );
    expect(fault('\nx <%~ it.domain %>;', { domain })).toMatch(/a semicolon or a brace/);
  });
});
