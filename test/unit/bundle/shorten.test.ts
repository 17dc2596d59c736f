import { expect, test } from 'vitest';
import { loadScript } from './scripts';

const { default: shorten } = await loadScript('shorten');

test('comments and white space go, names stay', () => {
  const source =
    'let first = 1; // one\n\n/**\n * Two.\n */\nfunction getFirst() {\n  /* three */ return first;\n}\n// the end';
  expect(shorten(source)).toBe('let first=1;function getFirst(){return first}\n');
});

test('what only looks like a comment stays', () => {
  const source = 'const a=["// no",`/* ${no} // */`,/[/]*\\/\\/no/g];\n';
  expect(shorten(source)).toBe(source);
});

test('modules keep their form, and what the oldest Node runs is not written anew', () => {
  expect(shorten("'use strict';\nmodule.exports = require('./a');")).toBe(
    '"use strict";module.exports=require("./a");\n',
  );
  expect(shorten("import { a } from './a';\nexport const b = a?.c ?? 1;")).toBe(
    'import{a}from"./a";export const b=a?.c??1;\n',
  );
});

test('what names a licence stays', () => {
  for (const kept of ['/*! MIT */', '/** @license MIT */']) expect(shorten(`${kept}\na();`)).toContain(kept);
});

test('what says that code can be left out stays, or all of zod would be in the bundle', () => {
  expect(shorten('// Two.\nexport const a = /*@__PURE__*/ b();')).toBe('export const a = /* @__PURE__ */ b();\n');
  expect(shorten('/* @__NO_SIDE_EFFECTS__ */ export function a() {}')).toContain('@__NO_SIDE_EFFECTS__');
});
