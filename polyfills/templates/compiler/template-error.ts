/** Where in a template something stands; lines and columns count from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A template that can't be compiled: what is wrong, where, and what to do. */
export class TemplateError extends Error implements Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;

  constructor(message: string, { file, line, column }: Position) {
    super(`${file}:${line}:${column}: ${message}`);
    this.name = 'TemplateError';
    this.file = file;
    this.line = line;
    this.column = column;
  }
}

/** The position so many characters into a text that begins at another one. */
export function positionIn(text: string, offset: number, start: Position): Position {
  const before = text.slice(0, offset);
  const lineBreaks = before.split('\n').length - 1;
  const column = lineBreaks === 0 ? start.column + offset : offset - before.lastIndexOf('\n');
  return { file: start.file, line: start.line + lineBreaks, column };
}
