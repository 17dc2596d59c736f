import { expect, test } from 'vitest';
import { loadScript } from './scripts';

const { default: uncomment } = await loadScript('uncomment');

test('comments go, and the code around them stays as it is', () => {
  const source = 'const a = 1; // one\n\n/**\n * Two.\n */\nfunction b() {\n  /* three */ return a;\n}\n// the end';
  expect(uncomment(source)).toBe('const a = 1;\nfunction b() {\n  return a;\n}\n');
});

test('what only looks like a comment stays', () => {
  const source = "const a = ['// no', `/* ${'no'} // */`, /[/]*\\/\\/no/g, 4 / 2];\n";
  expect(uncomment(source)).toBe(source);
});

test('a comment that ends a statement leaves the end of a line', () => {
  expect(uncomment('function a() { return /*\n*/ 1 }')).toBe('function a() { return\n1 }');
  expect(uncomment('let a = 1 // no semicolon\nlet b = 2')).toBe('let a = 1\nlet b = 2');
});

test('a comment between two words leaves a space', () => {
  expect(uncomment('return_/**/in/**/x')).toBe('return_ in x');
});

test('what names a licence, or says what can be left out, stays', () => {
  for (const kept of ['/*! MIT */\na();', '/** @license MIT */\na();', 'const a = /* @__PURE__ */ b();']) {
    expect(uncomment(kept)).toBe(kept);
  }
});
