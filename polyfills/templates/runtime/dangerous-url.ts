const URL_ATTRIBUTES = new Set(['href', 'xlink:href', 'src', 'action', 'formaction', 'data']);

/** Whether the attribute would run its value as a script. */
export function isDangerousUrl(name: string, value: string): boolean {
  // As URL parsers do: what stands before, and line breaks and tabs within, don't count.
  return (
    URL_ATTRIBUTES.has(name.toLowerCase()) && /^[\0-\x20]*javascript:/i.test(value.replace(/[\t\n\r]/g, ''))
  );
}
