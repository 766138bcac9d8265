import { expect } from 'chai';
import { reenter } from './reenter.ts';

const at = (route: string, query = '', fragment = '') => ({ route, query, fragment });

describe('a URI for a MiniApp that runs', () => {
  const running = { version: { name: '1.0.1', code: 3 }, current: at('home', 'x=1') };

  it('brings it to the foreground when it names no page, or the one on screen', () => {
    for (const entry of [{}, { address: at('home', 'x=1', 'f') }, { version: '' }, { version: '3' }]) {
      expect(reenter(running, entry), JSON.stringify(entry)).to.deep.equal({ do: 'foreground' });
    }
  });

  it('opens another page, or the same with another query (L15)', () => {
    for (const address of [at('list', 'x=1'), at('home', 'x=2')]) {
      expect(reenter(running, { version: '1.0.1', address })).to.deep.equal({ do: 'open-page', address });
    }
    const { version } = running;
    expect(reenter({ version }, { address: at('home') }).do).to.equal('open-page');
  });

  it('starts another version anew', () => {
    expect(reenter(running, { version: '1.0.2', address: at('home', 'x=1') })).to.deep.equal({
      do: 'restart',
    });
  });
});
