import { openDatabase, type Database } from '../database.ts';

/** What a test's page offers to the test. */
class DatabaseTest {
  older: Database<'apps'> | undefined;
  newer: Database<'apps' | 'pages'> | undefined;

  async open(): Promise<void> {
    this.older = await openDatabase('test', 1, ['apps']);
  }

  async openNewer(): Promise<void> {
    this.newer = await openDatabase('test', 2, ['apps', 'pages']);
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
}

declare global {
  var databaseTest: DatabaseTest;
}
globalThis.databaseTest = new DatabaseTest();
