import { expect } from 'chai';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { loadProduct, productIds } from './load-product.ts';

describe('loadProduct', () => {
  let folder: string;
  const original = join(packageRoot(), 'products', 'reference-chromium.json');

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'product-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function changed(change: (product: Record<string, unknown>) => void): string {
    const product = JSON.parse(readFileSync(original, 'utf8')) as Record<string, unknown>;
    change(product);
    const file = join(folder, 'reference-chromium.json');
    writeFileSync(file, JSON.stringify(product));
    return file;
  }

  it('loads every product that comes along', () => {
    for (const id of productIds()) expect(loadProduct(id).id).to.equal(id);
    expect(productIds()).to.include('reference-chromium');
  });

  it('names the known products when one is unknown', () => {
    expect(() => loadProduct('nokia-3310')).to.throw(/Unknown product "nokia-3310".*reference-chromium/);
    expect(() => loadProduct('../package')).to.throw(/Unknown product/);
  });

  it('says which member is wrong', () => {
    const wrong = changed((product) => ((product['selectors'] as Record<string, unknown>)['close'] = 7));
    expect(() => loadProduct(wrong)).to.throw(/\/selectors\/close must be string/);
    expect(() => loadProduct(changed((product) => (product['provides'] = { dom: true })))).to.throw(
      /navigation/,
    );
  });

  it('refuses a need that is neither given nor explained', () => {
    const wrong = changed((product) => ((product['provides'] as Record<string, unknown>)['clock'] = false));
    expect(() => loadProduct(wrong)).to.throw(/\/provides\/clock/);
  });

  it('refuses an expectation without a reason', () => {
    cpSync(original, join(folder, 'reference-chromium.json'));
    const beside = join(folder, 'reference-chromium.expectations.json');
    writeFileSync(beside, JSON.stringify([{ test: 'a/b', verdict: 'FAIL' }]));
    expect(() => loadProduct(join(folder, 'reference-chromium.json'))).to.throw(
      /must have required property 'reason'/,
    );
  });
});
