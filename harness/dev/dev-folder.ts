import { readFolder, type FolderSnapshot } from './read-folder.ts';
import { watchFolder, type FolderWatch } from './watch-folder.ts';

/** A MiniApp's folder, read again whenever something in it changes, one reading at a time. */
export class DevFolder {
  readonly #folder: string;
  readonly #listeners = new Set<(snapshot: FolderSnapshot) => void>();
  #snapshot: FolderSnapshot;
  #watch: FolderWatch | undefined;
  #changed = new Set<string>();
  #isReading = false;

  /** Reads the folder, and begins to watch it. */
  static async open(folder: string): Promise<DevFolder> {
    const opened = new DevFolder(folder, await readFolder(folder, 1, []));
    opened.#watch = await watchFolder(folder, (paths) => opened.#change(paths));
    return opened;
  }

  private constructor(folder: string, snapshot: FolderSnapshot) {
    this.#folder = folder;
    this.#snapshot = snapshot;
  }

  /** As it was read last. */
  get snapshot(): FolderSnapshot {
    return this.#snapshot;
  }

  /** @returns ends the listening */
  listen(listener: (snapshot: FolderSnapshot) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async close(): Promise<void> {
    await this.#watch?.close();
  }

  #change(paths: readonly string[]): void {
    for (const path of paths) this.#changed.add(path);
    if (!this.#isReading) void this.#read();
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    while (this.#changed.size > 0) {
      const changed = [...this.#changed].sort();
      this.#changed = new Set();
      this.#snapshot = await readFolder(this.#folder, this.#snapshot.state.revision + 1, changed);
      for (const listener of this.#listeners) listener(this.#snapshot);
    }
    this.#isReading = false;
  }
}
