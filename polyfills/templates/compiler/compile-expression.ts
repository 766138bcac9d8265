import type { Expression, MemberExpression, Property, SpreadElement, Super } from 'acorn';
import type { Path } from '../runtime/template.ts';
import type { Embedded } from './interpolation.ts';
import { LIMITS } from './limits.ts';
import type { Names } from './names.ts';
import { positionIn, TemplateError } from './template-error.ts';

/** JavaScript for an expression, of a scope `s` and the tools `t`. */
export interface Compiled {
  readonly code: string;
  /** What it reads. */
  readonly uses: readonly Path[];
  /** It is nothing but this path. */
  readonly source?: Path;
}

/** A member of an object in an expression; without a name, all members of a value. */
export interface CompiledField extends Compiled {
  readonly name?: string;
}

const UNARY = new Set(['!', '-', '+', 'typeof']);
const BINARY = new Set(['+', '-', '*', '/', '%', '**', '==', '!=', '===', '!==', '<', '<=', '>', '>=']);
const REFUSED = new Set(['__proto__', 'constructor', 'prototype']);
const CONSTANTS = new Set(['undefined', 'NaN', 'Infinity']);

/**
 * Compiles an expression of the closed subset: literals, members, operators, conditions, lists, objects, and calls of filters.
 *
 * @throws {TemplateError} for all else
 */
export function compileExpression(embedded: Embedded, names: Names): Compiled {
  return new ExpressionCompiler(embedded, names).compile(embedded.expression);
}

/** The members of an expression that is an object. */
export function compileFields(embedded: Embedded, names: Names): CompiledField[] {
  const { expression } = embedded;
  const compiler = new ExpressionCompiler(embedded, names);
  if (expression.type !== 'ObjectExpression') return [compiler.compile(expression)];
  return expression.properties.map((property) => compiler.field(property));
}

type Node = Expression | SpreadElement | Super | Property;

class ExpressionCompiler {
  readonly #embedded: Embedded;
  readonly #names: Names;
  #depth = 0;

  constructor(embedded: Embedded, names: Names) {
    this.#embedded = embedded;
    this.#names = names;
  }

  compile(node: Expression): Compiled {
    if (++this.#depth > LIMITS.expressionDepth) {
      throw this.#error(node, 'The expression is nested too deep. Work it out in the script.');
    }
    try {
      return this.#compile(node);
    } finally {
      this.#depth--;
    }
  }

  field(node: Property | SpreadElement): CompiledField {
    if (node.type === 'SpreadElement') return this.compile(node.argument);
    if (node.kind !== 'init' || node.method || node.computed) {
      throw this.#error(node, 'An object has members of the form name: value only.');
    }
    const { key } = node;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : '';
    return { ...this.compile(node.value), name: this.#allowed(name, key as Expression) };
  }

  #compile(node: Expression): Compiled {
    switch (node.type) {
      case 'ParenthesizedExpression':
        return this.compile(node.expression);
      case 'ChainExpression':
        return this.compile(node.expression);
      case 'Literal':
        if (node.regex || typeof node.value === 'bigint') break;
        return { code: JSON.stringify(node.value), uses: [] };
      case 'TemplateLiteral': {
        const texts = node.quasis.map(({ value }) => JSON.stringify(value.cooked ?? ''));
        const values = node.expressions.map((value) => this.compile(value));
        const code = texts
          .map((text, at) => (values[at] ? `${text} + t.text(${values[at].code})` : text))
          .join(' + ');
        return join(`(${code})`, ...values);
      }
      case 'Identifier': {
        if (CONSTANTS.has(node.name))
          return { code: node.name === 'undefined' ? 'void 0' : node.name, uses: [] };
        const meaning = this.#names.find(this.#allowed(node.name, node));
        if (meaning.kind === 'filter')
          throw this.#error(node, `${node.name} is a filter module; call one of its functions.`);
        return { code: meaning.code, uses: [meaning.path], source: meaning.path };
      }
      case 'MemberExpression':
        return this.#member(node);
      case 'UnaryExpression': {
        if (!UNARY.has(node.operator)) break;
        const value = this.compile(node.argument);
        return join(`(${node.operator} ${value.code})`, value);
      }
      case 'BinaryExpression': {
        if (!BINARY.has(node.operator) || node.left.type === 'PrivateIdentifier') break;
        const [left, right] = [this.compile(node.left), this.compile(node.right)];
        return join(`(${left.code} ${node.operator} ${right.code})`, left, right);
      }
      case 'LogicalExpression': {
        const [left, right] = [this.compile(node.left), this.compile(node.right)];
        return join(`(${left.code} ${node.operator} ${right.code})`, left, right);
      }
      case 'ConditionalExpression': {
        const parts = [node.test, node.consequent, node.alternate].map((part) => this.compile(part));
        const [test, then, otherwise] = parts.map(({ code }) => code);
        return join(`(${test} ? ${then} : ${otherwise})`, ...parts);
      }
      case 'ArrayExpression':
        return this.#list(node.elements, node);
      case 'ObjectExpression': {
        const fields = node.properties.map((property) => this.field(property));
        const code = fields.map((field) =>
          field.name === undefined ? `...${field.code}` : `${JSON.stringify(field.name)}: ${field.code}`,
        );
        return join(`({ ${code.join(', ')} })`, ...fields);
      }
      case 'CallExpression': {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier' || callee.computed)
          break;
        const meaning = this.#names.find(callee.object.name);
        if (meaning.kind !== 'filter' || callee.property.type !== 'Identifier') break;
        const args = this.#list(node.arguments, node);
        const name = this.#allowed(callee.property.name, callee.property);
        return join(`t.call(${meaning.code}, ${JSON.stringify(name)}, ${args.code})`, args);
      }
    }
    throw this.#error(
      node,
      `${WHAT[node.type] ?? 'This'} can't stand in a template. Work it out in the script, or in a filter module.`,
    );
  }

  #member(node: MemberExpression): Compiled {
    if (node.object.type === 'Super' || node.property.type === 'PrivateIdentifier') {
      throw this.#error(node, 'This can’t stand in a template.');
    }
    const object = this.compile(node.object);
    if (!node.computed && node.property.type === 'Identifier') {
      return step(object, this.#allowed(node.property.name, node.property));
    }
    const { property } = node;
    if (property.type === 'Literal') {
      const name = this.#allowed(String(property.value), property);
      return step(object, typeof property.value === 'number' && property.value >= 0 ? property.value : name);
    }
    const name = this.compile(property);
    return join(`t.get(${object.code}, ${name.code})`, object, name);
  }

  #list(nodes: readonly (Expression | SpreadElement | null)[], around: Expression): Compiled {
    const values = nodes.map((node) => {
      if (node === null) throw this.#error(around, 'A list has a gap. Write undefined there.');
      return this.compile(node.type === 'SpreadElement' ? node.argument : node);
    });
    const code = values.map((value, at) =>
      nodes[at]?.type === 'SpreadElement' ? `...(${value.code} ?? [])` : value.code,
    );
    return join(`[${code.join(', ')}]`, ...values);
  }

  #allowed(name: string, node: Node): string {
    if (REFUSED.has(name)) throw this.#error(node, `${name} is no member that a template can read.`);
    return name;
  }

  #error(node: Node, message: string): TemplateError {
    const { text, at, shift } = this.#embedded;
    return new TemplateError(message, positionIn(text, Math.max(node.start - shift, 0), at));
  }
}

/** What is refused most often, by a name that people know. */
const WHAT: Readonly<Record<string, string>> = {
  CallExpression: 'A call',
  AssignmentExpression: 'An assignment',
  UpdateExpression: 'An assignment',
  ArrowFunctionExpression: 'A function',
  FunctionExpression: 'A function',
  NewExpression: 'new',
  ThisExpression: 'this',
  SequenceExpression: 'A comma',
  TaggedTemplateExpression: 'A call',
  ImportExpression: 'import()',
};

/** A member by a name that is known; the member's own path is what is read. */
function step(object: Compiled, name: string | number): Compiled {
  const code = `t.get(${object.code}, ${JSON.stringify(name)})`;
  if (object.source === undefined) return { code, uses: object.uses };
  const source = [...object.source, name];
  return { code, uses: [source], source };
}

function join(code: string, ...parts: readonly Compiled[]): Compiled {
  const paths = parts.flatMap(({ uses }) => uses);
  return { code, uses: [...new Map(paths.map((path) => [path.join('\0'), path])).values()] };
}
