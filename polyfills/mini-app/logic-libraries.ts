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
