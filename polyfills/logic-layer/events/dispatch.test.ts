import { expect } from 'chai';
import { DomEventTarget } from '../dom/dom-event-target.ts';
import { CustomEvent, KeyboardEvent, MouseEvent, PromiseRejectionEvent, UIEvent } from './event-classes.ts';
import { Event } from './event.ts';
import { createEvent } from './legacy-init.ts';

describe('events', () => {
  it('are dispatched once, to those who listen now', () => {
    const target = new DomEventTarget();
    const heard: string[] = [];
    target.addEventListener('x', () => {
      heard.push('first');
      target.addEventListener('x', () => heard.push('late'));
    });
    target.addEventListener('x', () => heard.push('once'), { once: true });
    target.dispatchEvent(new Event('x'));
    expect(heard).to.deep.equal(['first', 'once']);
    heard.length = 0;
    target.dispatchEvent(new Event('x'));
    expect(heard).to.deep.equal(['first', 'late']);
  });

  it('obey passive listeners, signals and objects that handle events', () => {
    const target = new DomEventTarget();
    const abort = new AbortController();
    const heard: unknown[] = [];
    target.addEventListener('x', (event) => event.preventDefault(), { passive: true });
    target.addEventListener('x', { handleEvent: (event) => heard.push(event.currentTarget) });
    target.addEventListener('x', () => heard.push('aborted'), { signal: abort.signal });
    abort.abort();
    expect(target.dispatchEvent(new Event('x', { cancelable: true }))).to.equal(true);
    expect(heard).to.deep.equal([target]);
  });

  it('cannot be dispatched while they are, nor before they are initialized', () => {
    const target = new DomEventTarget();
    let name = '';
    target.addEventListener('x', (event) => {
      try {
        target.dispatchEvent(event);
      } catch (error) {
        ({ name } = error as Error);
      }
    });
    target.dispatchEvent(new Event('x'));
    expect(name).to.equal('InvalidStateError');
    const made = createEvent('CustomEvent') as Event & {
      initCustomEvent(...args: unknown[]): void;
      detail: unknown;
    };
    expect(() => target.dispatchEvent(made)).to.throw('not initialized');
    made.initCustomEvent('y', true, false, 7);
    expect([made.type, made.bubbles, made.detail, target.dispatchEvent(made)]).to.deep.equal([
      'y',
      true,
      7,
      true,
    ]);
  });

  it('convert the members of their dictionaries as Web IDL says', () => {
    expect(new CustomEvent('x', { detail: { a: 1 } }).detail).to.deep.equal({ a: 1 });
    expect(
      new MouseEvent('x', { button: 65_537, clientX: '3' as unknown as number, ctrlKey: 1 as never }),
    ).to.include({
      button: 1,
      clientX: 3,
      ctrlKey: true,
    });
    expect(new KeyboardEvent('x', { key: null as never }).key).to.equal('null');
    expect(() => new UIEvent('x', { view: 7 as never })).to.throw(TypeError);
    expect(() => new MouseEvent('x', { clientX: Infinity })).to.throw(TypeError);
    expect(() => new PromiseRejectionEvent('x')).to.throw(TypeError);
  });
});
