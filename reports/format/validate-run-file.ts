import { failure, success, type Result } from '@miniapp-tests/spec/result';
import type { RunFile } from './run-file.ts';
import { describe, isRunFile } from './validators.ts';

/**
 * Checks parsed JSON against `run-file.schema.json`.
 *
 * @returns the same value with its type, or the first violation (code `run-file-invalid`) with the place in the file
 */
export function validateRunFile(value: unknown): Result<RunFile> {
  if (isRunFile(value)) return success(value);
  const error = isRunFile.errors?.[0];
  return failure({
    code: 'run-file-invalid',
    path: error?.instancePath ?? '',
    message: `This is not a run file of format 1: ${error ? describe(error) : 'it does not fit the schema'}. Judge its log again to make one.`,
  });
}
