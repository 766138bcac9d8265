// The validator of the manifest's JSON schema as plain code: browsers under a policy without eval cannot compile one.
// `node --conditions=source ci/generate-schema-validator.ts` writes it anew; a test says when that is due.
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '..', 'spec', 'manifest', 'validation');
const SCHEMA = join(folder, 'miniapp-manifest.schema.json');
/** The generated file. */
export const VALIDATOR = join(folder, 'schema-validator.generated.js');

const HEAD = `// Generated from miniapp-manifest.schema.json by ci/generate-schema-validator.ts; not to be edited.
/**
 * True for a manifest that fits the schema; else \`errors\` says all that does not.
 *
 * @type {{(json: unknown): boolean, errors?: ReadonlyArray<{instancePath: string, schemaPath: string, keyword: string, params: Readonly<Record<string, unknown>>, message?: string}> | null}}
 */
export const fitsSchema = NAME;
`;

const ANNOTATIONS = new Set(['title', 'description', 'examples', 'default', 'deprecated', 'format']);

/** The schema without what validates nothing; a member of that name is an object and stays. */
function withoutAnnotations(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(
    ([key, value]) => !ANNOTATIONS.has(key) || (typeof value === 'object' && !Array.isArray(value)),
  );
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutAnnotations(value)]));
}

/** The text that the generated file should have. */
export function schemaValidatorSource(): string {
  const schema = withoutAnnotations(JSON.parse(readFileSync(SCHEMA, 'utf8'))) as AnySchemaObject;
  // Lengths are compared with 1 only, so code units may be counted, which needs no helper; the option is deprecated,
  // which the logger would say.
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    logger: false,
    validateFormats: false,
    unicode: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = standalone.default(ajv, ajv.compile(schema));
  const name = /^export default (\w+);$/m.exec(code)?.[1] ?? '';
  return HEAD.replace('NAME', name) + code.replace(/^"use strict";\n?/, '').replace(/^export .*\n/gm, '');
}

if (import.meta.main) writeFileSync(VALIDATOR, schemaValidatorSource());
