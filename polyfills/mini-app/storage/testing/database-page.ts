import { openDatabase, type Database } from '../database.ts';

/** What a test's page offers to the test. */
class DatabaseTest {
  older: Database<'apps'> | undefined;
  newer: Database<'apps' | 'pages'> | undefined;
  /** Connections, as the browser has them. */
  readonly databases: IDBDatabase[] = [];

  constructor() {
    const { databases } = this;
    const { transaction } = IDBDatabase.prototype;
    IDBDatabase.prototype.transaction = function (...given) {
      databases.push(this);
      return transaction.apply(this, given);
    };
  }

  async open(): Promise<void> {
    this.older = await openDatabase('test', 1, ['apps']);
  }

  async openNewer(): Promise<void> {
    this.newer = await openDatabase('test', 2, ['apps', 'pages']);
  }

  /** Nothing was opened in this page. */
  get isNew(): boolean {
    return this.older === undefined && this.newer === undefined;
  }

  /** Writes, and leaves for a new page while this one is too busy to hear that it was written. */
  writeAndGo(value: number): void {
    void this.newer?.put('apps', 'left', value);
    setTimeout(() => {
      location.reload();
      for (const end = performance.now() + 500; performance.now() < end;);
    });
  }

  /** As a person who clears the site's data. */
  async clear(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const deleting = indexedDB.deleteDatabase('test');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(new Error('not deleted'));
    deleting.onblocked = () => reject(new Error('held up'));
    await promise;
  }

  /** The browser closes the connection by itself, and the next opening fails. @returns how */
  async closedAndRefused(): Promise<string> {
    const { databases } = this;
    for (const database of databases.splice(0)) database.dispatchEvent(new Event('close'));
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('no disk', 'UnknownError');
    };
    try {
      await this.older?.get('apps', 'five');
      return 'opened';
    } catch (error) {
      return error instanceof DOMException ? error.name : String(error);
    } finally {
      IDBFactory.prototype.open = open;
    }
  }
}

declare global {
  var databaseTest: DatabaseTest;
}
globalThis.databaseTest = new DatabaseTest();
