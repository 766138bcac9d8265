import { loadMarkup } from '../markup/answer-markup.ts';
import type { LibraryName } from '../logic-layer/library-names.ts';

type Texts = Readonly<Record<LibraryName, string>>;
/** Once they came. */
let texts: Texts | undefined;

/** The texts of the logic layer's libraries; one that fails to load is loaded again when it is asked for. */
export async function libraries(): Promise<Texts> {
  return (texts ??= (await import('#logic-libraries')).default);
}

/** A library's text: at once when the texts are there. */
export function library(name: LibraryName): string | Promise<string> {
  return texts?.[name] ?? libraries().then((all) => all[name]);
}

/**
 * Loads what scripts may need of the host: one may first do so in an event that the host waits for, and then nothing can be loaded. What fails is
 * loaded again when it is asked for.
 */
export function loadForScripts(): void {
  for (const load of [libraries, loadMarkup]) load().catch(() => undefined);
}
