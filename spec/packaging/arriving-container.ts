import type { Container } from './open-container.ts';

/** A container of which more and more files are there. */
export interface ArrivingContainer extends Container {
  /** Of the files that have come. */
  readonly paths: readonly string[];
  /** Whether the file has come; one that has not may still. */
  has(path: string): boolean;
  /** Settles when the file has come; with undefined when there is no such file, or the container was refused. */
  arrival(path: string): Promise<Uint8Array | undefined>;
}

/** The end at which files are put into an {@link ArrivingContainer}. */
export interface ArrivingFiles {
  readonly container: ArrivingContainer;
  add(path: string, content: Uint8Array): void;
  /** No more files will come. */
  close(): void;
}

export function arrivingFiles(): ArrivingFiles {
  const files = new Map<string, Uint8Array>();
  const waiting = new Map<
    string,
    { readonly content: Promise<Uint8Array | undefined>; settle(content?: Uint8Array): void }
  >();
  let isClosed = false;

  function wait(path: string): Promise<Uint8Array | undefined> {
    const known = waiting.get(path);
    if (known !== undefined) return known.content;
    let settle: (content?: Uint8Array) => void = () => undefined;
    const content = new Promise<Uint8Array | undefined>((resolve) => (settle = resolve));
    waiting.set(path, { content, settle });
    return content;
  }

  return {
    container: {
      get paths() {
        return [...files.keys()];
      },
      has: (path) => files.has(path),
      read: (path) => files.get(path),
      arrival: (path) => (files.has(path) || isClosed ? Promise.resolve(files.get(path)) : wait(path)),
    },
    add(path, content) {
      files.set(path, content);
      waiting.get(path)?.settle(content);
      waiting.delete(path);
    },
    close() {
      isClosed = true;
      for (const { settle } of waiting.values()) settle();
      waiting.clear();
    },
  };
}
