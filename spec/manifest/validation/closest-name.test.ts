import { expect } from 'chai';
import { closestName, knownNames } from './closest-name.ts';

const KNOWN = knownNames(['name', 'short_name', 'orientation', 'pages']);

describe('the name that is likely meant', () => {
  const cases: [string, string | undefined][] = [
    ['shortName', 'short_name'],
    ['short-name', 'short_name'],
    ['NAME', 'name'],
    ['nam', 'name'],
    ['nome', 'name'],
    ['nomi', undefined],
    ['page', 'pages'],
    ['orientaton', 'orientation'],
    ['orentaton', 'orientation'],
    ['rientato', undefined],
    ['acme_orientation', undefined],
    ['short_name'.repeat(5), undefined],
  ];
  for (const [name, meant] of cases) {
    it(`is ${String(meant)} for ${name}`, () => {
      expect(closestName(name, KNOWN)).to.equal(meant);
    });
  }
});
