import type { Container } from '@miniapp-tests/spec/packaging/open-container';
import type { Violation } from '@miniapp-tests/spec/result';
import { element } from '../../mini-app/window/element.ts';
import type { FolderState } from '../folder-state.ts';
import { findingItem } from './findings-panel.ts';
import { part } from './page-parts.ts';

/** Findings that are shown; the panel has all. */
const SHOWN = 3;

/** Says above the MiniApp that the folder, as it is now, can't be opened, and why. */
export class Trouble {
  /**
   * @param violations why a host refuses it
   * @param isRunning whether an earlier state goes on running
   */
  show(
    { findings, problem }: FolderState,
    violations: readonly Violation[],
    isRunning: boolean,
    container: Container | undefined,
  ): void {
    const must = findings.filter(({ severity }) => severity === 'must').slice(0, SHOWN);
    const words =
      problem === undefined ? violations.map(({ message }) => message).slice(0, SHOWN) : [problem];
    part('trouble-next').textContent = isRunning
      ? 'Below runs the last state that could be opened. Mend it, and the new one takes its place.'
      : 'Mend it, and it is opened at once.';
    part('trouble-list').replaceChildren(
      ...(must.length > 0
        ? must.map((finding) => findingItem(finding, container))
        : words.map((text) => element('li', { dir: 'auto' }, text))),
    );
    part('trouble').hidden = false;
  }

  clear(): void {
    part('trouble').hidden = true;
  }
}
