import { requireArguments } from '../../web-idl/conversions.ts';
import { isValue } from './declarations.ts';

/** https://drafts.csswg.org/cssom/#namespacedef-css */
export const CSS = {
  /** https://drafts.csswg.org/cssom/#serialize-an-identifier */
  escape(ident: string): string {
    requireArguments('escape', arguments.length, 1);
    const text = `${ident}`;
    if (text === '-') return '\\-';
    let escaped = '';
    for (const [index, character] of [...text].entries()) {
      const code = character.codePointAt(0)!;
      const isStartingDigit = /\d/.test(character) && (index === 0 || (index === 1 && text.startsWith('-')));
      if (code === 0) escaped += '\ufffd';
      else if (code < 0x20 || code === 0x7f || isStartingDigit) escaped += `\\${code.toString(16)} `;
      else escaped += code >= 0x80 || /[\w-]/.test(character) ? character : `\\${character}`;
    }
    return escaped;
  },
  /** Only the view knows what it supports: this answers whether the text can be CSS at all (known limit). */
  supports(property: string, value?: string): boolean {
    return value === undefined ? `${property}`.trim() !== '' : isValue(`${property}`, `${value}`.trim());
  },
};
