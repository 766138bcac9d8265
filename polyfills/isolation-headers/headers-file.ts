import { isolationHeaders, type IsolationOptions } from './isolation-headers.ts';

/**
 * The text of a file `_headers`, as several static hosts read it at the root of a site.
 *
 * @param path which files the headers come with, with `*` for anything
 * @throws {TypeError} for a source that is none
 */
export function headersFile(options?: IsolationOptions, path = '/*'): string {
  const lines = Object.entries(isolationHeaders(options)).map(([name, value]) => `  ${name}: ${value}`);
  return `${[path, ...lines].join('\n')}\n`;
}
