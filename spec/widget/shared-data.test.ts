import { expect } from 'chai';
import { SHARED_DATA_LIMIT, SharedData, type DataChange, type SharedDataView } from './shared-data.ts';

const APP = 'https://tickets.example/ example.tickets';
const OTHER = 'https://taxi.example/ example.tickets';

function heardBy(view: SharedDataView): DataChange[] {
  const changes: DataChange[] = [];
  view.listen((change) => changes.push(change));
  return changes;
}

describe('the data that a MiniApp and its widgets share', () => {
  it('are the same for both, by provider and app_id, and of no use to others (W7)', () => {
    const data = new SharedData();
    const [app, widget, other] = [data.join(APP), data.join(APP), data.join(OTHER)];
    app.set('login', 'ada');
    expect(widget.get('login')).to.equal('ada');
    expect(other.get('login')).to.equal(null);
    expect(other.names).to.deep.equal([]);
    widget.set('seat', '12A');
    expect(app.names).to.deep.equal(['login', 'seat']);
  });

  it('tell every other participant what changed, and only that', () => {
    const data = new SharedData();
    const [app, widget, second, other] = [data.join(APP), data.join(APP), data.join(APP), data.join(OTHER)];
    const heard = [app, widget, second, other].map(heardBy);
    app.set('playing', 'song');
    app.set('playing', 'song');
    widget.delete('playing');
    widget.delete('playing');
    const set = { name: 'playing', oldValue: null, newValue: 'song' };
    const deleted = { name: 'playing', oldValue: 'song', newValue: null };
    expect(heard).to.deep.equal([[deleted], [set], [set, deleted], []]);
  });

  it('are told in the order of the changes, also when a listener makes one', () => {
    const data = new SharedData();
    const [app, widget, second] = [data.join(APP), data.join(APP), data.join(APP)];
    widget.listen(({ newValue }) => newValue === 'asked' && widget.set('song', 'playing'));
    const heard = heardBy(second);
    app.set('song', 'asked');
    expect(heard.map(({ newValue }) => newValue)).to.deep.equal(['asked', 'playing']);
  });

  it('are told no more to one that left, or stopped to listen', () => {
    const data = new SharedData();
    const [app, widget, second] = [data.join(APP), data.join(APP), data.join(APP)];
    const heard = heardBy(widget);
    let calls = 0;
    second.listen(() => calls++)();
    widget.leave();
    app.set('a', '1');
    expect([heard, calls]).to.deep.equal([[], 0]);
  });

  it('go with the MiniApp', () => {
    const data = new SharedData();
    const [app, widget] = [data.join(APP), data.join(APP)];
    app.set('login', 'ada');
    data.remove(APP);
    data.remove(OTHER);
    expect(app.get('login')).to.equal(null);
    const again = app.set('login', 'again');
    expect(again.ok ? '' : again.violations[0]?.code).to.equal('shared-data-removed');
    expect([widget.get('login'), data.join(APP).get('login')]).to.deep.equal([null, null]);
  });

  it('are limited, and what does not fit changes nothing', () => {
    const view = new SharedData().join(APP);
    expect(view.set('x'.repeat(SHARED_DATA_LIMIT), '').ok).to.equal(false);
    const half = 'x'.repeat(SHARED_DATA_LIMIT / 2);
    expect(view.set('a', half).ok).to.equal(true);
    const refused = view.set('b', half);
    expect(refused.ok ? '' : refused.violations[0]?.code).to.equal('shared-data-full');
    expect(view.get('b')).to.equal(null);
    view.delete('a');
    expect(view.set('b', half).ok).to.equal(true);
    expect(view.set('b', `${half}x`).ok).to.equal(true);
  });

  it('reach every participant, even when a listener of one throws', () => {
    const data = new SharedData();
    const [app, widget, second] = [data.join(APP), data.join(APP), data.join(APP)];
    widget.listen(() => {
      throw new Error('in a listener');
    });
    const heard = heardBy(second);
    const { queueMicrotask } = globalThis;
    const thrown: (() => void)[] = [];
    Object.assign(globalThis, { queueMicrotask: (run: () => void) => thrown.push(run) });
    try {
      app.set('a', '1');
    } finally {
      Object.assign(globalThis, { queueMicrotask });
    }
    expect(heard).to.have.length(1);
    expect(thrown).to.have.length(1);
    expect(thrown[0]).to.throw('in a listener');
  });
});
