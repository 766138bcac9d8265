import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { LogEntry } from './event-log.ts';
import eventLogSchema from './event-log.schema.json' with { type: 'json' };
import type { RunFile } from './run-file.ts';
import runFileSchema from './run-file.schema.json' with { type: 'json' };

const ajv = new Ajv2020({ discriminator: true, allowUnionTypes: true });
ajv.addSchema(eventLogSchema);

export const isLogEntry: ValidateFunction<LogEntry> = ajv.compile<LogEntry>({
  $ref: 'urn:miniapp-tests:event-log:1',
});
export const isRunFile: ValidateFunction<RunFile> = ajv.compile<RunFile>(runFileSchema);

/** Says in one line what a schema found wrong. */
export function describe(error: ErrorObject): string {
  const member = Object.values(error.params as Record<string, unknown>).find(
    (value) => typeof value === 'string',
  );
  const detail = error.keyword === 'additionalProperties' ? ` ("${String(member)}")` : '';
  return `${error.instancePath === '' ? 'it' : error.instancePath} ${error.message ?? 'does not fit'}${detail}`;
}
