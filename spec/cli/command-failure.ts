/** A command cannot do what it was asked to; the message is all that the person needs. Exit code 2. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or directory',
  EACCES: 'it may not be read or written by this user',
  EPERM: 'it may not be read or written by this user',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of its path is not a directory',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

/** The failure for an error of the file system. */
export function fileFailure(what: 'read' | 'write', path: string, error: unknown): CommandFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (what === 'write' && code === 'ENOENT') {
    return new CommandFailure(`Cannot write ${path}: there is no such directory. Make it first.`);
  }
  const reason = REASONS[code] ?? (error instanceof Error ? error.message : String(error));
  return new CommandFailure(`Cannot ${what} ${path}: ${reason}.`);
}
