import { expect } from 'chai';
import { parseReports } from './parse-reports.ts';

describe('reports of a worker', () => {
  const message = { is: 'console', at: 1, level: 'warn', text: 'hot' };

  it('are taken where they are what they say', () => {
    const reports = [
      { is: 'launch', at: 1 },
      { is: 'page', page: 1, route: 'pages/a/a', query: 'x=1' },
      { is: 'lifecycle', at: 2, number: 1, event: 'globalshown' },
      { is: 'lifecycle', at: 2, number: 2, event: 'pageshown', page: 1 },
      { is: 'ran', number: 2, took: 0.5 },
      { ...message, place: { file: 'app.js', line: 1, column: 2 }, stack: 'at app.js:1:2' },
      { is: 'omitted', count: 3 },
    ];
    expect(parseReports(reports)).to.deep.equal(reports);
  });

  it('are left out where they are not, and cut off where there are too many', () => {
    for (const input of [
      null,
      'launch',
      { is: 'launch', at: 1 },
      [null, 'launch', { is: 'launch' }, { is: 'launch', at: '1' }],
      [{ is: 'lifecycle', at: 1, number: 1, event: 'pageshown' }],
      [{ is: 'lifecycle', at: 1, number: 1, event: 'constructor' }],
      [{ ...message, level: 'loud' }],
      [{ ...message, text: 'x'.repeat(10_001) }],
      [{ is: 'omitted', count: NaN }],
    ])
      expect(parseReports(input), JSON.stringify(input)).to.deep.equal([]);
    expect(parseReports([{ ...message, place: { file: 'app.js' }, html: '<b>' }])).to.deep.equal([message]);
    expect(parseReports(Array(500).fill(message))).to.have.length(100);
  });
});
