import { describe, expect, test } from 'vitest';
import { problemsOf, resolve, withApp } from '../fixture';

const PORT = 'port: 80\n';
const PLACES: readonly [string, (headers: string) => string][] = [
  ['health', (headers) => withApp(`${PORT}health: { path: /, headers: ${headers} }`)],
  ['smoke', (headers) => withApp(`${PORT}checks: { smoke: { paths: [/], headers: ${headers} } }`)],
  ['http', (headers) => withApp(`checks: { site: { type: http, url: "http://a/", headers: ${headers} } }`)],
];

describe.each(PLACES)('headers of %s', (_place, write) => {
  const [complain, variables] = [
    (headers: string) => problemsOf(write(headers)).join('\n'),
    { HOST_NAME: 'shop.example.com', BROKEN: 'a\r\nX-Evil: 1' },
  ];
  const complainFilled = (headers: string) => {
    try {
      return JSON.stringify(resolve(write(headers), { variables }));
    } catch (error) {
      return String(error);
    }
  };

  test('take texts and variables', () => {
    expect(complainFilled('{ Host: "${HOST_NAME}", X-Forwarded-Proto: https }')).toContain(
      '{"Host":"shop.example.com","X-Forwarded-Proto":"https"}',
    );
  });

  test.each([
    ['{ "a b": c }', /`a b` is not the name of a header/],
    ['{ X: "" }', /the text is empty/],
    ['{ X: "a\\r\\nY: b" }', /the value of `X` has characters that a header cannot hold/],
    ['{ X: "a\\nb" }', /the value of `X` has characters/],
    ['{ Content-Length: "5" }', /`Content-Length` is a header of the connection/],
    ['{ X: "${BROKEN}" }', /the value of `X` has characters|BROKEN/],
  ])('refuse %s', (headers, says) => {
    expect(headers.includes('$') ? complainFilled(headers) : `${complain(headers)}${complainFilled(headers)}`).toMatch(
      says,
    );
  });
});
