import { expect } from 'chai';
import fc from 'fast-check';
import { scrollOwner } from './scroll-owner.ts';
import { visibleFraction } from './visible-fraction.ts';
import { EXAMPLE_CONTEXT as CONTEXT } from './testing/example-context.ts';
import { changedContext, frozenContext } from './widget-context.ts';
import { widgetWindow } from './widget-window.ts';

describe('how much of a widget is seen', () => {
  const viewport = { x: 0, y: 100, width: 400, height: 800 };
  const at = (y: number) => visibleFraction({ x: 50, y, width: 300, height: 100 }, viewport);

  it('is the part of its area that is inside of what people see', () => {
    expect([at(0), at(50), at(100), at(400), at(850), at(900)]).to.deep.equal([0, 0.5, 1, 1, 0.5, 0]);
  });

  it('is nothing for what has no area, or no number', () => {
    expect(visibleFraction({ x: 50, y: 200, width: 0, height: 100 }, viewport)).to.equal(0);
    expect(visibleFraction({ x: 50, y: 200, width: -10, height: 100 }, viewport)).to.equal(0);
    expect(visibleFraction({ x: NaN, y: 200, width: 10, height: 100 }, viewport)).to.equal(0);
    expect(visibleFraction({ x: 0, y: 100, width: 10, height: 10 }, { ...viewport, width: -1 })).to.equal(0);
  });

  it('is not more than all, however numbers are rounded', () => {
    const widget = { x: 0.1, y: 200, width: 0.2, height: 100 };
    expect(visibleFraction(widget, viewport)).to.equal(1);
  });

  it('is from 0 to 1 wherever the two are', () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const rectangle = fc.record({ x: number, y: number, width: number, height: number });
    fc.assert(
      fc.property(rectangle, rectangle, (widget, seen) => {
        expect(visibleFraction(widget, seen)).to.be.within(0, 1);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what surrounds a widget', () => {
  it('has width and height, which the text names in one place and leaves out in another (W6)', () => {
    expect(changedContext(CONTEXT, { ...CONTEXT, width: 200, height: 100 })).to.deep.equal([
      'width',
      'height',
    ]);
  });

  it('has changed when a value has, not when an object is another', () => {
    expect(changedContext(CONTEXT, { ...CONTEXT, style: { ...CONTEXT.style } })).to.deep.equal([]);
    expect(changedContext(CONTEXT, { ...CONTEXT, style: {}, language: 'ar' })).to.deep.equal([
      'language',
      'style',
    ]);
    const host = { ...CONTEXT.host, version: '1.1' };
    expect(changedContext(CONTEXT, { ...CONTEXT, host, colorScheme: 'dark' })).to.deep.equal([
      'colorScheme',
      'host',
    ]);
    expect(changedContext(CONTEXT, { ...CONTEXT, style: { other: '#0057d9' } })).to.deep.equal(['style']);
  });

  it('is a copy that no widget can change', () => {
    const frozen = frozenContext(CONTEXT);
    expect(frozen).to.deep.equal(CONTEXT);
    expect(() => Object.assign(frozen, { width: 1 })).to.throw(TypeError);
    expect(() => Object.assign(frozen.style, { accent: 'red' })).to.throw(TypeError);
    expect(() => Object.assign(frozen.host, { name: 'x' })).to.throw(TypeError);
  });
});

describe('the window of a widget', () => {
  it('ignores fullscreen and what else belongs to a screen (W4)', () => {
    const window = {
      auto_design_width: false,
      background_color: '#ffffff',
      background_text_style: 'dark',
      design_width: 750,
      enable_pull_down_refresh: true,
      fullscreen: true,
      navigation_bar_background_color: '#000000',
      navigation_bar_text_style: 'white',
      navigation_style: 'default',
      on_reach_bottom_distance: 50,
      orientation: 'portrait',
    } as const;
    expect(widgetWindow(window)).to.deep.equal({
      auto_design_width: false,
      background_color: '#ffffff',
      design_width: 750,
    });
  });
});

describe('a swipe over a widget', () => {
  it('moves the host along its own axis, whatever the widget could scroll (W8)', () => {
    expect(scrollOwner('vertical', 'vertical', true)).to.equal('host');
    expect(scrollOwner('vertical', 'vertical', false)).to.equal('host');
    expect(scrollOwner('horizontal', 'vertical', true)).to.equal('widget');
    expect(scrollOwner('horizontal', 'vertical', false)).to.equal('host');
  });
});
