import { expect } from 'chai';
import { memoryDatabase } from '../database.ts';
import { Pin } from './pin.ts';

describe("the host's PIN", () => {
  let now = 0;
  let database = memoryDatabase();
  let pin = new Pin(database, () => now);
  beforeEach(async () => {
    now = 1_000_000;
    database = memoryDatabase();
    pin = new Pin(database, () => now);
    await pin.set('1234');
  });

  it('is right or wrong, and none is right where none is set', async () => {
    expect(await pin.try('1234')).to.deep.equal({ is: 'right' });
    expect(await pin.try('4321')).to.deep.equal({ is: 'wrong' });
    await pin.remove();
    expect(await pin.isSet()).to.equal(false);
    expect(await pin.try('1234')).to.deep.equal({ is: 'wrong' });
  });

  it('is 4 to 12 digits', async () => {
    for (const other of ['123', '1234567890123', 'abcd', ' 1234', '12\n34']) {
      const refused = await pin.set(other).then(
        () => false,
        () => true,
      );
      expect(refused, other).to.equal(true);
    }
  });

  it('stands nowhere in what is stored, and looks different each time', async () => {
    const stored = async () => JSON.stringify(await database.get('host', 'pin'));
    const first = await stored();
    expect(first).to.not.contain('1234');
    await pin.set('1234');
    expect(await stored()).to.not.equal(first);
  });

  it('lets three be wrong, then waits longer and longer, and takes no right one meanwhile', async () => {
    await pin.try('0');
    await pin.try('0');
    expect(await pin.try('0')).to.deep.equal({ is: 'wait', until: now + 30_000 });
    expect(await pin.try('1234')).to.deep.equal({ is: 'wait', until: now + 30_000 });
    now += 30_000;
    expect(await pin.try('0')).to.deep.equal({ is: 'wait', until: now + 60_000 });
    // As after a restart of the page.
    pin = new Pin(database, () => now);
    expect(await pin.try('1234')).to.deep.equal({ is: 'wait', until: now + 60_000 });
    now += 60_000;
    expect(await pin.try('1234')).to.deep.equal({ is: 'right' });
    expect(await pin.try('0')).to.deep.equal({ is: 'wrong' });
  });

  it('counts each of many that are tried at once', async () => {
    const answers = await Promise.all(['0', '1', '2', '3', '1234'].map((one) => pin.try(one)));
    expect(answers.map(({ is }) => is)).to.deep.equal(['wrong', 'wrong', 'wait', 'wait', 'wait']);
  });
});
