import { expect } from 'chai';
import { completeManifest } from '../testing/complete-manifest.ts';
import { fitsSchema } from './schema-validator.generated.js';

function misfits(change: Record<string, unknown>): string[] {
  fitsSchema(completeManifest(change));
  return (fitsSchema.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

describe("the schema, corrected from the W3C's (ERRATA.md)", () => {
  it('applies to every member of the root (S1)', () => {
    const wrong = { platform_version: 1, pages: 1, req_permissions: 1, widgets: 1, window: 1 };
    expect(misfits(wrong)).to.deep.equal([
      '/pages type',
      '/platform_version type',
      '/req_permissions type',
      '/widgets type',
      '/window type',
    ]);
  });

  it('knows lower bounds (S2)', () => {
    expect(misfits({ version: { code: 0, name: '1' } })).to.deep.equal(['/version/code minimum']);
    expect(misfits({ window: { design_width: -1, on_reach_bottom_distance: -1 } })).to.deep.equal([
      '/window/design_width minimum',
      '/window/on_reach_bottom_distance minimum',
    ]);
  });

  it('has min_code for widgets, a number or digits (S3)', () => {
    const widget = { name: 'w', path: 'w/w' };
    expect(
      misfits({
        widgets: [
          { ...widget, min_code: 2 },
          { ...widget, min_code: '2' },
        ],
      }),
    ).to.deep.equal([]);
    expect(misfits({ widgets: [{ ...widget, min_code: '1.0.0' }] })).to.include('/widgets/0/min_code anyOf');
    expect(misfits({ widgets: [{ ...widget, min_platform_version: 1 }] })).to.deep.equal([]);
  });

  it('takes sizes as HTML does (S4)', () => {
    const sizes = (text: string) => misfits({ icons: [{ src: 'a.png', sizes: text }] });
    for (const good of ['48X48', 'any', 'ANY 16x16', ' 16x16\t32x32 '])
      expect(sizes(good), good).to.deep.equal([]);
    for (const bad of ['', '48', '048x48', '48x', '16x16,32x32', '0x0', '4 8']) {
      expect(sizes(bad), bad).to.deep.equal(['/icons/0/sizes pattern']);
    }
  });

  it('asks for strings as colors (S5)', () => {
    expect(misfits({ window: { background_color: 1, navigation_bar_background_color: [] } })).to.deep.equal([
      '/window/background_color type',
      '/window/navigation_bar_background_color type',
    ]);
  });

  it('agrees with the algorithms on dir and on empty strings and lists (S6)', () => {
    expect(misfits({ dir: ' RTL\n' })).to.deep.equal([]);
    expect(misfits({ dir: 'down' })).to.include('/dir anyOf');
    expect(misfits({ icons: [] })).to.deep.equal(['/icons minItems']);
    const inGerman = (dir: string) => misfits({ name_localized: { de: { value: 'x', dir } } });
    expect(inGerman(' rtl ')).to.deep.equal([]);
    expect(inGerman('RTL')).to.include('/name_localized/de/dir anyOf');
    expect(misfits({ req_permissions: [{ name: '', reason: '' }] })).to.deep.equal([
      '/req_permissions/0/name minLength',
    ]);
  });

  it('takes widgets for pages, and no negative codes (S7)', () => {
    expect(misfits({ pages: undefined, widgets: [{ name: 'w', path: 'w/w' }] })).to.deep.equal([]);
    expect(misfits({ pages: undefined })).to.include(' anyOf');
    expect(misfits({ platform_version: { min_code: -1 } })).to.deep.equal([
      '/platform_version/min_code minimum',
    ]);
  });
});
