import { expect } from 'chai';
import { completeManifest } from '../testing/complete-manifest.ts';
import { validateManifest, type ValidationReport } from './validate-manifest.ts';

const GOOD = completeManifest({ icons: [{ src: 'common/icon.png', label: 'Logo' }] });

function told({ findings }: ValidationReport): string[] {
  return findings.map(({ severity, code, path }) => `${severity} ${code} ${path}`);
}

function validate(change: Record<string, unknown>): string[] {
  return told(validateManifest(JSON.stringify({ ...GOOD, ...change })));
}

/** The place of a text in another, as findings tell it. */
function placeOf(needle: string, text: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf(needle)).split('\n');
  return { line: before.length, column: before[before.length - 1]!.length + 1 };
}

describe('validating a manifest', () => {
  it('finds nothing in a good one, as text or bytes', () => {
    const text = `\ufeff${JSON.stringify(GOOD, null, 2)}`;
    expect(validateManifest(text)).to.deep.equal({ valid: true, findings: [] });
    expect(validateManifest(new TextEncoder().encode(text))).to.deep.equal({ valid: true, findings: [] });
  });

  it('tells code, pointer, place, severity, anchor and advice', () => {
    const text = JSON.stringify({ ...GOOD, window: { design_width: -7 } }, null, 2);
    expect(validateManifest(text)).to.deep.equal({
      valid: false,
      findings: [
        {
          code: 'design-width-invalid',
          path: '/window/design_width',
          ...placeOf('-7', text),
          severity: 'must',
          anchor: 'https://w3c.github.io/miniapp-manifest/#dfn-process-the-window-s-design_width-member',
          message: 'design_width must be a non-negative integer; its default is used.',
        },
      ],
    });
  });

  it('tells where a text stops being JSON', () => {
    const { valid, findings } = validateManifest('{\n  "name": "x",\n  "version" 1\n}');
    expect(valid).to.equal(false);
    expect(findings).to.have.lengthOf(1);
    expect(findings[0]).to.include({
      code: 'manifest-not-json',
      path: '',
      line: 3,
      column: 13,
      severity: 'must',
    });
    expect(validateManifest(new TextEncoder().encode('\ufeff[')).findings[0]).to.include({
      line: 1,
      column: 2,
    });
  });

  it('refuses what is too large, too deep, or not UTF-8', () => {
    expect(told(validateManifest(' '.repeat(2 ** 20 + 1)))).to.deep.equal(['must manifest-too-large ']);
    expect(told(validateManifest('['.repeat(1e6)))).to.deep.equal(['must manifest-too-deep ']);
    expect(told(validateManifest(`${'['.repeat(65)}${']'.repeat(65)}`))).to.deep.equal([
      'must manifest-too-deep ',
    ]);
    // A language tag of any length would be a name; each of many findings in it would repeat it.
    const tag = `en-x${'-abcdefgh'.repeat(40)}`;
    expect(validate({ icons_localized: { [tag]: [1, 1] } })).to.deep.equal(['must manifest-name-too-long ']);
    expect(told(validateManifest(Uint8Array.of(0x7b, 0xff)))).to.deep.equal(['must manifest-not-utf8 ']);
    expect(told(validateManifest('[]'))).to.deep.equal(['must manifest-not-object ']);
  });

  it('tells members that are repeated, where they are', () => {
    const text = JSON.stringify(GOOD).replace('{', '{"name":"first",\n"x_y":{"~/a":1, "b":0, "~\\/a":2},');
    const { valid, findings } = validateManifest(text);
    expect(valid).to.equal(true);
    expect(told({ valid, findings })).to.deep.equal([
      'should member-repeated /x_y/~0~1a',
      'should member-repeated /name',
    ]);
    expect(findings[0]?.anchor).to.equal('https://www.rfc-editor.org/rfc/rfc8259#section-4');
    expect(findings[0]).to.include(placeOf('"~\\/a"', text));
    expect(findings[1]).to.include(placeOf('"name":"Example"', text));
  });

  it('is not deceived by colons in strings', () => {
    expect(validate({ description: 'at 10:30: "all:members": {"a":1,"a":2}' })).to.deep.equal([]);
  });

  it('gives what is missing the place of what lacks it, and tells each only once', () => {
    const text = JSON.stringify({ ...GOOD, version: { name: '1.0.0' }, app_id: 7 }, null, 1);
    const { findings } = validateManifest(text);
    expect(told({ valid: false, findings })).to.deep.equal([
      'must app-id-not-string /app_id',
      'must version-code-missing /version/code',
    ]);
    expect(findings[1]).to.include(placeOf('{\n  "name": "1.0.0"', text));
    expect(validate({ icons_localized: 1 })).to.deep.equal(['must localized-not-object /icons_localized']);
    expect(validate({ name: undefined })).to.deep.equal(['must name-missing /name']);
  });

  it('does not let a graver consequence get lost behind a lesser cause', () => {
    const icons = [{ src: 'a.png', label: 'a', purpose: 'shiny' }];
    expect(validate({ icons })).to.deep.equal([
      'must icons-src-missing /icons',
      'should image-purpose-unknown /icons/0/purpose',
    ]);
  });

  it('tells what the schema alone refuses', () => {
    const icons = [{ src: 'a.png', label: 'a', sizes: '48', purpose: 1 }];
    expect(validate({ icons, name_localized: { de: { value: 'x', dir: 'down' } } })).to.have.members([
      'must schema-any-of /name_localized/de/dir',
      'must schema-type /icons/0/purpose',
      'must schema-pattern /icons/0/sizes',
    ]);
  });

  it('keeps the gravest thousand of many findings', () => {
    const req_permissions = Array.from({ length: 1500 }, (_, index) => ({ name: `x${index}`, reason: 'y' }));
    const report = validateManifest(JSON.stringify({ ...GOOD, req_permissions, window: 1 }));
    expect(report.findings).to.have.lengthOf(1000);
    expect(report.omitted).to.equal(501);
    expect(report.findings.filter(({ severity }) => severity === 'must')).to.have.lengthOf(1);
    const repeated = validateManifest(`{${'"a":1,'.repeat(5000)}"b":[]}`);
    expect(repeated.findings).to.have.lengthOf(1000);
    expect(told(repeated)).to.include('must name-missing /name');
  });

  it('finds its way through deep places that repeat members', () => {
    const text = `{"a_":1,"a_":{${'"b":[{'.repeat(20)}"c":1,"c":[1,2,3]${'}]'.repeat(20)}}}`;
    const { findings } = validateManifest(text);
    const repeated = findings.filter(({ code }) => code === 'member-repeated');
    expect(repeated.map(({ path }) => path)).to.deep.equal(['/a_', `/a_${'/b/0'.repeat(20)}/c`]);
    expect(repeated[1]).to.include(placeOf('"c":[', text));
  });

  it('survives members that are called like those of objects', () => {
    expect(validate({ constructor: 1, hasOwnProperty: 1 }).map((line) => line.split(' ')[1])).to.deep.equal([
      'extension-without-prefix',
      'extension-without-prefix',
    ]);
    const text = JSON.stringify(GOOD).replace('{', '{"__proto__":{"a":1},');
    expect(validateManifest(text)).to.deep.equal({ valid: true, findings: [] });
  });
});
