import { expect } from 'chai';
import { distance, distanceText } from './distance.ts';
import { nearest } from './nearest.ts';

const HARBOUR = { latitude: 52.379, longitude: 4.9 };
const east = (degrees: number) => ({ latitude: 52.379, longitude: 4.9 + degrees });

describe('what is nearby', () => {
  it('is measured along the earth', () => {
    expect(distance(HARBOUR, HARBOUR)).to.equal(0);
    expect(distance({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 })).to.be.closeTo(
      111_195,
      1,
    );
    expect(distance({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 77 })).to.be.closeTo(
      20_015_087,
      1,
    );
  });

  it('is each thing once, at its nearest place, the nearest first, none beyond 10 km', () => {
    const things = [
      { id: 'two', places: [east(0.1), east(0.02)] },
      { id: 'one', places: [east(-0.01)] },
      { id: 'far', places: [east(0.2)] },
      { id: 'nowhere' },
    ];
    const found = nearest(things, HARBOUR);
    expect(found.map(({ thing, place }) => [thing.id, place])).to.deep.equal([
      ['one', east(-0.01)],
      ['two', east(0.02)],
    ]);
    const many = Array.from({ length: 20 }, () => ({ places: [HARBOUR] }));
    expect(nearest(many, HARBOUR)).to.have.length(8);
  });

  it('is so far as people say it', () => {
    const texts = [3, 344, 994, 996, 1_449, 9_960].map((metres) => distanceText(metres, 'en'));
    expect(texts).to.deep.equal(['10 m', '340 m', '990 m', '1 km', '1.4 km', '10 km']);
  });
});
