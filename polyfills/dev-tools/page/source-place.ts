import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import { element } from '../../mini-app/window/element.ts';

/** Lines before and after the one that is meant. */
const AROUND = 3;
/** Units of a line that are shown. */
const LINE = 300;

/** A place in a file of the package; a file as a whole has no line. */
export interface SourcePlace {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** `pages/index/index.js:12:5`, as editors take it. */
export function placeText({ file, line, column }: SourcePlace): string {
  return `${file}${line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`}`;
}

/**
 * The place as a button that shows the lines around it, where the package has the file; else as text.
 *
 * @param container the package that the place is in
 */
export function placeControl(place: SourcePlace, container: Container | undefined): HTMLElement {
  const lines = place.line === undefined ? undefined : sourceLines(place.file, container);
  if (lines === undefined || place.line === undefined || place.line > lines.length)
    return element('span', { class: 'place', dir: 'ltr' }, placeText(place));
  const { line } = place;
  const holder = element('div', { class: 'placed' });
  const button = element(
    'button',
    {
      ...{ type: 'button', class: 'place', dir: 'ltr', 'aria-expanded': 'false' },
      click: () => {
        const shown = holder.querySelector('pre');
        button.setAttribute('aria-expanded', String(!shown));
        if (shown) shown.remove();
        else holder.append(excerpt(lines, line));
      },
    },
    placeText(place),
  );
  holder.append(button);
  return holder;
}

function excerpt(lines: readonly string[], line: number): HTMLElement {
  const first = Math.max(1, line - AROUND);
  const shown = lines.slice(first - 1, line + AROUND);
  return element(
    'pre',
    { dir: 'ltr', tabindex: '0', 'aria-label': `Lines ${first} to ${first + shown.length - 1}` },
    ...shown.map((text, index) => {
      const number = first + index;
      const row = `${String(number).padStart(5)}  ${text.slice(0, LINE)}\n`;
      return number === line ? element('mark', {}, row) : row;
    }),
  );
}

function sourceLines(file: string, container: Container | undefined): readonly string[] | undefined {
  const bytes = container?.read(file);
  return bytes && new TextDecoder().decode(bytes).split(/\r\n?|\n/);
}
