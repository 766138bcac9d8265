import { InlineStyles } from '../inline-styles.ts';

/** What an element has after each text, set in turn, and what a new element has with that text as its attribute. */
function compareStyles(texts: readonly string[]): [string[][], string[][]] {
  const styles = new InlineStyles();
  const element = document.createElement('div');
  const set: string[][] = [];
  const expected: string[][] = [];
  for (const text of texts) {
    styles.set(element, text);
    set.push(declarationsOf(element));
    const other = document.createElement('div');
    other.setAttribute('style', text);
    expected.push(declarationsOf(other));
  }
  return [set, expected];
}

function declarationsOf({ style }: HTMLElement): string[] {
  return [...style].map(
    (name) => `${name}: ${style.getPropertyValue(name)} ${style.getPropertyPriority(name)}`,
  );
}

/** Whether a declaration that nothing told of outlives the change of another. */
function keepsDeclaration(): boolean {
  const styles = new InlineStyles();
  const element = document.createElement('div');
  styles.set(element, 'width: 1px');
  element.style.setProperty('--untold', '1');
  styles.set(element, 'width: 2px');
  return element.style.getPropertyValue('--untold') === '1' && element.style.width === '2px';
}

const inPage = { compareStyles, keepsDeclaration };
declare global {
  var stylesInPage: typeof inPage;
}
globalThis.stylesInPage = inPage;
