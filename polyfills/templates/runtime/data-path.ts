import type { Path } from './template.ts';

/** Greater numbers would make lists that nobody can show. */
const MAX_INDEX = 99_999;
const MAX_STEPS = 64;
const REFUSED = new Set(['__proto__', 'constructor', 'prototype']);
const KNOWN_PATHS = 2_000;

const known = new Map<string, Path>();

/**
 * Reads a key of `setData`: `a`, `a.b`, `list[3].done`.
 *
 * @throws {TypeError} for what is no path, and for names that lead to prototypes
 * @throws {RangeError} for more than 64 steps
 */
export function parseDataPath(text: string): Path {
  let path = known.get(text);
  if (path !== undefined) return path;
  path = parse(text);
  if (known.size >= KNOWN_PATHS) known.clear();
  known.set(text, path);
  return path;
}

function parse(text: string): Path {
  const steps: (string | number)[] = [];
  const step = /(?:^|\.)([^.[\]]+)|\[(\d+)\]/y;
  while (step.lastIndex < text.length) {
    const at = step.lastIndex;
    const [, name, index] = step.exec(text) ?? [];
    if ((name === undefined && index === undefined) || (at === 0 && name === undefined)) {
      throw new TypeError(`setData: "${text.slice(0, 100)}" is no path; write it as list[3].done.`);
    }
    if (name !== undefined && REFUSED.has(name))
      throw new TypeError(`setData: data can't have the name ${name}.`);
    steps.push(name === undefined || /^(?:0|[1-9]\d*)$/.test(name) ? Number(name ?? index) : name);
  }
  if (steps.length === 0) throw new TypeError('setData: a key is empty.');
  if (steps.length > MAX_STEPS) throw new RangeError(`setData: a path has more than ${MAX_STEPS} steps.`);
  return steps;
}

/**
 * Puts a value at a path, and objects and lists on the way to it where there are none. Gives the path of what was changed by that:
 * the list, if it is longer now.
 *
 * @throws {TypeError} for the length of a list, and a name in it that is no index
 * @throws {RangeError} for an index above 99,999
 */
export function writeAt(data: Record<string, unknown>, path: Path, value: unknown): Path {
  let target: Record<string, unknown> = data;
  const last = path.length - 1;
  let changed = path;
  for (let at = 0; at <= last; at++) {
    const name = path[at] as string | number;
    if (Array.isArray(target)) {
      checkIndex(name);
      if ((name as number) >= target.length && changed === path) changed = path.slice(0, at);
    }
    if (at === last) {
      target[name] = value;
      break;
    }
    const next = Object.hasOwn(target, name) ? target[name] : undefined;
    if (typeof next === 'object' && next !== null) {
      target = next as Record<string, unknown>;
    } else {
      const made = typeof path[at + 1] === 'number' ? [] : {};
      target[name] = made;
      target = made as Record<string, unknown>;
    }
  }
  return changed;
}

function checkIndex(name: string | number): void {
  if (typeof name === 'string') throw new TypeError(`setData: a list has no ${name} to set; set the list.`);
  if (name > MAX_INDEX) throw new RangeError(`setData: the index ${name} is above ${MAX_INDEX}.`);
}
