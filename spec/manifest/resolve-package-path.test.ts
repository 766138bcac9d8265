import { expect } from 'chai';
import { resolvePackagePath } from './resolve-package-path.ts';

describe('resolvePackagePath', () => {
  const inside: Record<string, string> = {
    'pages/a/a': 'pages/a/a',
    '/pages/a': 'pages/a',
    './pages/../pages/a': 'pages/a',
    '../../pages/a': 'pages/a',
    'pages/a%20b': 'pages/a b',
    'pages/100%': 'pages/100%',
  };
  for (const [reference, path] of Object.entries(inside)) {
    it(`finds ${reference} inside the package`, () => {
      expect(resolvePackagePath(reference)).to.deep.equal({ kind: 'inside', path });
    });
  }

  const outside = [
    'https://example.org/x',
    'HTTPS:x',
    '//example.org/x',
    'https://package.invalid/x',
    '//package.invalid/x',
    ' https:x',
    'data:,x',
  ];
  for (const reference of outside) {
    it(`takes ${JSON.stringify(reference)} for a place outside`, () => {
      expect(resolvePackagePath(reference).kind).to.equal('outside');
    });
  }

  const malformed = [
    '',
    '/',
    'pages/',
    'pages//a',
    'pages/a?',
    'pages/a#',
    'pa\nges/a',
    'pages\\a',
    'a%2Fb',
    'a%00b',
    'a%ff',
  ];
  for (const reference of malformed) {
    it(`refuses ${JSON.stringify(reference)}`, () => {
      expect(resolvePackagePath(reference).kind).to.equal('malformed');
    });
  }
});
