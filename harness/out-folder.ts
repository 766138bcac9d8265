import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Complaint } from './complaint.ts';

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this user lacks the permission',
  EPERM: 'this user lacks the permission',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'this user’s share of the disk is used up',
};

/** One folder after the other: mkdir's own `recursive` never returns where a file system takes no folders. */
function make(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new Error(`${folder} is a file`);
    return;
  }
  make(dirname(folder));
  mkdirSync(folder);
}

/** What is wrong with writing, for a person; undefined for what is no error of the file system. */
export function whyNotWritten(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? REASONS[String(error.code)] : undefined;
}

/**
 * Makes a folder for results, and those above it.
 * @throws Complaint when that can't be done, or the folder can't be written to
 */
export function makeOutFolder(folder: string): void {
  try {
    make(resolve(folder));
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const { message } = error as Error;
    const reason = whyNotWritten(error) ?? (/ENOENT/.test(message) ? 'no folder can be made there' : message);
    throw new Complaint(
      'usage',
      `Results can't be written to ${folder}: ${reason}. Name another folder with --out.`,
    );
  }
}
