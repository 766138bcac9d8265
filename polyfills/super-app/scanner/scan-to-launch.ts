import type { LaunchProblem } from '../launch-bar.ts';
import { CODE_FORMATS } from './code-formats.ts';
import { Scanner } from './scanner.ts';

/** Characters of a foreign code that are shown. */
const SHOWN = 80;

/** Scans until a code holds a MiniApp's address, and opens it. */
export async function scanToLaunch(
  phone: HTMLElement,
  launch: (text: string) => LaunchProblem | undefined,
  isAddress: (text: string) => boolean,
): Promise<void> {
  const scanner = new Scanner(phone, {
    formats: CODE_FORMATS,
    refusal: ({ text }) =>
      isAddress(text) ? undefined : `This code opens no MiniApp. It says: ${text.slice(0, SHOWN)}`,
  });
  const code = await scanner.code;
  if (code) launch(code.text);
}
