import { expect } from 'chai';
import { fileTree } from './file-tree.ts';

const shown = (...paths: string[]) => fileTree(paths.map((path) => ({ path, size: 1_000 })));

describe('the tree of files', () => {
  it('has files before directories, each with its sizes', () => {
    const files = [
      { path: 'pages/a.html', size: 1_234, compressedSize: 567 },
      { path: 'app.js', size: 0, compressedSize: 2, contentType: 'text/javascript' },
    ];
    expect(fileTree(files)).to.deep.equal([
      '├── app.js                 0           2 packed  text/javascript',
      '└── pages/',
      '    └── a.html         1,234         567 packed',
    ]);
    expect(fileTree([])).to.deep.equal([]);
  });

  it('takes the origin of a URL for one directory', () => {
    expect(shown('https://a.example/b/c', 'https://a.example/d')).to.deep.equal([
      '└── https://a.example/',
      '    ├── d                      1,000',
      '    └── b/',
      '        └── c                  1,000',
    ]);
  });

  it('is as deep as people can read, whatever a bundle holds', () => {
    const lines = shown(`${'a/'.repeat(20_000)}b`);
    expect(lines).to.have.length(33);
    expect(lines.at(-1)).to.contain('└── a/a/').and.contain('a/b ');
  });

  it('lets no name steer the terminal', () => {
    expect(shown('a\u001b[2J')[0]).to.contain('a\\u{1b}[2J');
  });
});
