import type { MiniApp } from '../mini-app/mini-app.ts';

/** The title of a MiniApp's window: its package's, except on a page whose script has set another. */
export class WindowTitle {
  #retitled: string | undefined;

  /** A script has set the title of the page in front. */
  retitled(miniApp: MiniApp): void {
    this.#retitled = pageOf(miniApp);
  }

  /** @param ofWindow the package's title */
  on(miniApp: MiniApp | undefined, ofWindow: string): string {
    const isRetitled = miniApp !== undefined && this.#retitled === pageOf(miniApp);
    return (isRetitled && miniApp.currentPage?.title) || ofWindow;
  }
}

/** Tells the page in front from the others of the stack. */
function pageOf({ currentPage, depth }: MiniApp): string {
  return `${depth} ${currentPage?.route} ${currentPage?.query}`;
}
