import { parse, type Program } from 'acorn';
import { simple } from 'acorn-walk';
import { TemplateError } from './template-error.ts';

/** Whether a script calls a global function, such as `Page`. @throws {TemplateError} for what is no script */
export function callsFunction(script: string, file: string, name: string): boolean {
  // Most scripts that don't have the word needn't be read.
  if (!script.includes(name)) return false;
  let found = false;
  simple(parseScript(script, file), {
    CallExpression({ callee }) {
      if (callee.type === 'Identifier' && callee.name === name) found = true;
    },
  });
  return found;
}

/** Whether a script is a module: it has a static import or export. @throws {TemplateError} */
export function isModule(script: string, file: string): boolean {
  return parseScript(script, file).body.some(({ type }) => /^(?:Import|Export)\w*Declaration$/.test(type));
}

function parseScript(script: string, file: string): Program {
  const options = {
    ecmaVersion: 'latest',
    allowAwaitOutsideFunction: true,
    allowReturnOutsideFunction: true,
  } as const;
  try {
    return parse(script, { ...options, sourceType: 'script' });
  } catch {
    try {
      return parse(script, { ...options, sourceType: 'module' });
    } catch (error) {
      const { message, loc } = error as SyntaxError & { loc?: { line: number; column: number } };
      const at = { file, line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1 };
      throw new TemplateError(`The script can’t be read: ${message.replace(/ \(\d+:\d+\)$/, '')}.`, at);
    }
  }
}
