import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { TAP_LIFETIME, WIDGET_USES } from './restricted-features.ts';

describe('what widgets may use', () => {
  it('is what EXTENSIONS.md says', async () => {
    const text = (await readFile(new URL('../EXTENSIONS.md', import.meta.url), 'utf8')).replace(/\s+/g, ' ');
    const [, never, seconds, afterTap] =
      /_never_ ([^;]*); _after a tap_ on it, within (\d+) seconds and one at a time, ([^;]*);/.exec(text) ??
      [];
    const named = (list = '') => [...list.matchAll(/`([\w-]+)`/g)].map(([, feature]) => feature);
    const documented = new Map<string | undefined, string>();
    for (const feature of named(never)) documented.set(feature, 'never');
    for (const feature of named(afterTap)) documented.set(feature, 'after-tap');
    const expected = Object.keys(WIDGET_USES).map((feature) => [feature, documented.get(feature) ?? 'free']);
    expect(Object.entries(WIDGET_USES)).to.deep.equal(expected);
    expect(documented.size).to.equal(Object.values(WIDGET_USES).filter((use) => use !== 'free').length);
    expect(Number(seconds) * 1000).to.equal(TAP_LIFETIME);
  });
});
