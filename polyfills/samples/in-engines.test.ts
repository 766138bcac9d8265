import { fileURLToPath } from 'node:url';
import { describeInEngines } from '../testing/engines/in-engines.ts';
import { SuperAppInEngine } from '../testing/engines/super-app-in-engine.ts';
import { filesOfFolder, MemoryPackages, packageOf } from '../testing/folder-packages.ts';

/** What each says when it is there. */
const FIRST_WORDS = {
  'tea-timer': 'What are you brewing?',
  'bike-finder': 'Harbour Steps',
  'colour-notes': 'Notes',
  'shared-bike': 'Take a bike',
  'gas-finder': 'Market Hall',
} as const;

describeInEngines('the samples', (engine) => {
  const packages = new MemoryPackages();
  let app: SuperAppInEngine;

  before(async () => {
    for (const name of Object.keys(FIRST_WORDS)) {
      const folder = fileURLToPath(new URL(`${name}/`, import.meta.url));
      packages.put(`org.example.${name}`, packageOf(await filesOfFolder(folder)));
    }
    app = await SuperAppInEngine.open(engine, packages);
  });
  after(() => app?.close());

  for (const [name, words] of Object.entries(FIRST_WORDS)) {
    it(`${name} opens`, async () => {
      await app.launch(`platform://miniapp/org.example.${name}`);
      await app.sees(words);
      await app.press('.capsule-close');
    });
  }
});
