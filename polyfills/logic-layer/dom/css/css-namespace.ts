import { requireArguments } from '../../web-idl/conversions.ts';
import { currentDocument } from '../current-document.ts';
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
  /** https://drafts.csswg.org/css-conditional-3/#dom-css-supports; where the view can't be asked, whether the text can be CSS at all. */
  supports(property: string, value?: string): boolean {
    requireArguments('supports', arguments.length, 1);
    const [first, second] = [`${property}`, value === undefined ? null : `${value}`];
    return (
      askSupports(first, second) ?? (second === null ? first.trim() !== '' : isValue(first, second.trim()))
    );
  },
};

/** What the view supports; undefined where it can't be asked. */
export function askSupports(property: string, value: string | null): boolean | undefined {
  try {
    return currentDocument().recorder.call('supports', 0, property, value)[0] === true;
  } catch {
    return undefined;
  }
}
