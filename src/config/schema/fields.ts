import * as z from 'zod';
import type { Path } from '../locations';
import { type Fill, readNotes } from './documented';

/** A text in a config that something may be filled into, or that must not look as if. */
export interface Field {
  readonly path: Path;
  readonly text: string;
  readonly fills: readonly Fill[];
}

type Schema = z.core.$ZodType;

/**
 * Copies `value`, which fits `schema`, with `change` applied to every text that the schema marks as one
 * that takes something.
 */
export function mapFields(schema: Schema, value: unknown, change: (field: Field) => unknown, path: Path = []): unknown {
  const found = selectSchema(schema, value);
  if (typeof value === 'string') {
    const fills = found ? (readNotes(found).fills ?? []) : [];
    return fills.length > 0 ? change({ path, text: value, fills }) : value;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => mapInside(found, item, change, [...path, index]));
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, mapInside(found, item, change, [...path, key])]);
  return Object.fromEntries(entries);
}

function mapInside(schema: Schema | undefined, value: unknown, change: (field: Field) => unknown, path: Path): unknown {
  const inner = schema && getInner(schema, path.at(-1));
  return inner ? mapFields(inner, value, change, path) : value;
}

/** The schema of what stands at `path` in `value`; undefined where nothing is known there. */
export function findSchema(schema: Schema, value: unknown, path: Path): Schema | undefined {
  const [first, ...rest] = path;
  const found = selectSchema(schema, value);
  if (first === undefined || !found) return found;
  const inner = getInner(found, first);
  return inner && findSchema(inner, (value as Record<string | number, unknown> | undefined)?.[first], rest);
}

/** The keys that may stand in the map at `path`; empty where any may. */
export function listKeys(schema: Schema, value: unknown, path: Path): readonly string[] {
  const found = findSchema(schema, value, path);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

/** Looks through wrappers, and of a union takes the member that fits the kind of the value. */
function selectSchema(schema: Schema, value: unknown): Schema | undefined {
  if (schema instanceof z.ZodOptional) return selectSchema(schema.unwrap(), value);
  if (schema instanceof z.ZodPipe) return selectSchema(schema.in, value);
  if (!(schema instanceof z.ZodUnion)) return fitsKind(schema, value) ? schema : undefined;
  for (const option of schema.options) {
    const found = selectSchema(option, value);
    if (found) return found;
  }
  return undefined;
}

function fitsKind(schema: Schema, value: unknown): boolean {
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return isRecord(value);
  if (schema instanceof z.ZodArray) return Array.isArray(value);
  if (schema instanceof z.ZodString) return typeof value === 'string';
  return !isRecord(value) && !Array.isArray(value) && typeof value !== 'string';
}

function getInner(schema: Schema, key: string | number | undefined): Schema | undefined {
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (schema instanceof z.ZodArray) return schema.element;
  if (!(schema instanceof z.ZodObject) || typeof key !== 'string') return undefined;
  return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
}

/** Whether a value is a map of the config. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
