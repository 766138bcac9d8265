import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import { element } from '../../mini-app/window/element.ts';
import type { FileFinding, FolderState } from '../folder-state.ts';
import { part, showCount } from './page-parts.ts';
import { placeControl } from './source-place.ts';

const SEVERITIES = { must: 'Must', should: 'Should', hint: 'Hint' } as const;
/** A hostile manifest can be wrong in thousands of places. */
const MOST_SHOWN = 100;

/** What validation finds in the manifest and the package. */
export class FindingsPanel {
  readonly #list = part<'ol'>('findings-list');

  show({ findings, omitted }: FolderState, container: Container | undefined): void {
    const shown = findings.slice(0, MOST_SHOWN);
    const more = findings.length - shown.length + omitted;
    this.#list.replaceChildren(
      ...shown.map((finding) => findingItem(finding, container)),
      ...(more > 0 ? [element('li', {}, `… and ${more} more; “mpt validate --json” has them.`)] : []),
    );
    this.#list.hidden = findings.length === 0;
    part('findings-empty').hidden = findings.length > 0;
    showCount('findings-count', findings.length, findings.length === 1 ? 'finding' : 'findings');
    part('findings-count').dataset['worst'] = findings.some(({ severity }) => severity === 'must')
      ? 'must'
      : 'should';
  }
}

/** A finding with what it is about, where, and which text asks for it. */
export function findingItem(finding: FileFinding, container: Container | undefined): HTMLElement {
  const { severity, code, message, anchor, file, line, column } = finding;
  return element(
    'li',
    { class: 'finding', 'data-severity': severity },
    element('span', { class: 'level' }, SEVERITIES[severity]),
    element('p', { class: 'text', dir: 'auto' }, message),
    file !== undefined && placeControl({ file, line, column }, container),
    element('a', { href: anchor, target: '_blank', rel: 'noreferrer' }, code),
  );
}
