import { expect } from 'chai';
import { checkUniqueNames, uniqueNames } from './unique-names.ts';

/** What is said of the paths, one of which ends with a slash when it is a directory's. */
function verdict(...paths: readonly string[]): string {
  const result = checkUniqueNames(paths.map((path) => ({ path, isDirectory: path.endsWith('/') })));
  return result.ok ? 'unique' : `${result.violations[0]!.code} ${result.violations[0]!.path}`;
}

describe('uniqueNames', () => {
  it('takes equal names in different directories, in whatever order directories come', () => {
    expect(verdict('a/x', 'x', 'b/x', 'y', 'a/y', 'a/b/x', 'a/z', 'b/a/x')).to.equal('unique');
    expect(verdict('a/b/c', 'x', 'y', '/x')).to.equal('unique');
  });

  it('takes the entry of a directory before and after what is in it, once', () => {
    expect(verdict('a/', 'a/b', 'c/d', 'c/')).to.equal('unique');
    expect(verdict('a/', 'a/b', 'a/')).to.equal('file-name-not-unique a/');
  });

  it('refuses a name that comes twice, also when other directories came between', () => {
    expect(verdict('x', 'x')).to.equal('file-name-not-unique x');
    expect(verdict('a/x', 'b/y', 'z', 'a/x')).to.equal('file-name-not-unique a/x');
  });

  it('compares directories by case folding and normalization too', () => {
    expect(verdict('a/x', 'A/y')).to.equal('file-name-not-unique A/y');
    expect(verdict('a/b/x', 'c/y', 'a/B/z')).to.equal('file-name-not-unique a/B/z');
    expect(verdict('é/x', 'e\u0301/y')).to.equal('file-name-not-unique e\u0301/y');
    expect(verdict('a/straße', 'a/STRASSE')).to.equal('file-name-not-unique a/STRASSE');
  });

  it('refuses a name that is a file and a directory', () => {
    expect(verdict('a', 'a/b')).to.equal('file-and-directory a/b');
    expect(verdict('a/b', 'a')).to.equal('file-and-directory a');
    expect(verdict('a/b/c', 'x', 'a/b')).to.equal('file-and-directory a/b');
  });

  it('keeps what it knows when paths come one by one', () => {
    const names = uniqueNames();
    expect(names.add({ path: 'a/b', isDirectory: false }).ok).to.equal(true);
    expect(names.add({ path: 'A/c', isDirectory: false }).ok).to.equal(false);
    expect(names.add({ path: 'a/c', isDirectory: false }).ok).to.equal(true);
  });
});
