import type { Tools } from './template.ts';
import { warnOnce } from './warn-once.ts';

/** What the expressions of templates are made of. They read own members only, so nothing of a prototype can be reached. */
export const tools: Tools = {
  get(of, name) {
    if (of === null || of === undefined) return undefined;
    const key = typeof name === 'number' ? name : String(name);
    if (typeof of === 'string') return key === 'length' ? of.length : of[Number(key)];
    return Object.hasOwn(of, key) ? (of as Record<string | number, unknown>)[key] : undefined;
  },
  text(value) {
    if (typeof value === 'string') return value;
    return value === null || value === undefined ? '' : String(value);
  },
  call(module, name, args) {
    const filter = tools.get(module, name);
    if (typeof filter !== 'function') {
      warnOnce(`The template calls ${name}(), which its filter module doesn't export.`);
      return undefined;
    }
    try {
      return (filter as (...given: readonly unknown[]) => unknown)(...args);
    } catch (error) {
      reportError(error);
      return undefined;
    }
  },
};
