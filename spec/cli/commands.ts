import type { Command } from 'commander';
import { auditCommand } from './audit.ts';
import { bundleKind } from './bundle-kind.ts';
import { bundlePurpose } from './bundle-keys.ts';
import { convertCommand } from './convert.ts';
import { initCommand } from './init.ts';
import { inspectCommand } from './inspect.ts';
import { keygenCommand } from './keygen.ts';
import type { CommandRegistries } from './kinds.ts';
import { packCommand } from './pack.ts';
import { qrCommand } from './qr.ts';
import { signCommand } from './sign.ts';
import { uriCommand } from './uri.ts';
import { validateCommand } from './validate.ts';
import { verifyCommand } from './verify.ts';

export { CommandFailure } from './command-failure.ts';
export type {
  CommandRegistries,
  FileKind,
  GeneratedKey,
  KeyPurpose,
  KeyRequest,
  SignerSummary,
  VerifyOptions,
  VerifyReport,
} from './kinds.ts';

/**
 * The commands of the package tools, for the `miniapp` binary and for programs that mount them. They set
 * `process.exitCode` to 1 for a package that is not valid, and throw CommandFailure (exit code 2) for what cannot be
 * read or written.
 *
 * They stand in the order in which an author comes to need them.
 *
 * @param registries what a program adds to the commands: further kinds of files, further purposes of keys
 */
export function packageCommands(registries: CommandRegistries = {}): Command[] {
  return [
    initCommand(),
    packCommand(),
    validateCommand(),
    auditCommand(),
    inspectCommand(),
    keygenCommand([bundlePurpose, ...(registries.purposes ?? [])]),
    signCommand(),
    verifyCommand([bundleKind, ...(registries.kinds ?? [])]),
    convertCommand(),
    uriCommand(),
    qrCommand(),
  ];
}
