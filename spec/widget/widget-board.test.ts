import { expect } from 'chai';
import { Page } from '../lifecycle/page.ts';
import { EXAMPLE_CONTEXT as CONTEXT } from './testing/example-context.ts';
import { WidgetBoard, type BoardOccurrence } from './widget-board.ts';

const VIEWPORT = { x: 0, y: 0, width: 400, height: 300 };
const told = (occurrences: readonly BoardOccurrence[]) =>
  occurrences.map(({ widget, event }) => `${widget} ${event}`);

/** Three widgets below each other, loaded and rendered; the third is out of view. */
function board() {
  const surface = new WidgetBoard(VIEWPORT);
  const widgets = ['tickets', 'taxi', 'weather'].map((identity, index) => {
    const area = { x: 0, y: index * 150, width: 300, height: 150 };
    const placed = surface.place({
      identity,
      area,
      context: CONTEXT,
      query: `place=${index}`,
      data: { index },
    });
    surface.perform(placed.number, { do: 'load' });
    surface.perform(placed.number, { do: 'render' });
    return placed.widget;
  });
  return { surface, widgets };
}

describe('a surface with several widgets', () => {
  it('loads and shows them at the same time, each with its own query, data and state', () => {
    const { surface, widgets } = board();
    expect(surface.widgets.map(({ state }) => state.page)).to.deep.equal(['shown', 'shown', 'ready']);
    expect(widgets.map((widget) => widget.pageInputObject.pageInputQuery)).to.deep.equal([
      'place=0',
      'place=1',
      'place=2',
    ]);
    expect(widgets.map((widget) => widget.widgetData)).to.deep.equal([
      { index: 0 },
      { index: 1 },
      { index: 2 },
    ]);
    expect(widgets[0]).to.be.instanceOf(Page);
  });

  it('hides what is scrolled away, then shows what comes', () => {
    const { surface, widgets } = board();
    expect(told(surface.scrollTo({ ...VIEWPORT, y: 150 }))).to.deep.equal(['1 pagehidden', '3 pageshown']);
    expect(widgets.map((widget) => widget.pageState)).to.deep.equal(['hidden', 'shown', 'shown']);
  });

  it('shows and hides a widget that the host moves', () => {
    const { surface } = board();
    expect(told(surface.move(3, { x: 0, y: 0, width: 300, height: 150 }))).to.deep.equal(['3 pageshown']);
    expect(told(surface.move(1, { x: 0, y: 450, width: 300, height: 150 }))).to.deep.equal(['1 pagehidden']);
    expect(surface.move(9, VIEWPORT)).to.deep.equal([]);
  });

  it('tells one widget of its new data, and all of a new context', () => {
    const { surface, widgets } = board();
    const seen: unknown[] = [];
    for (const [index, widget] of widgets.entries()) {
      widget.onwidgetdatachange = (event) => seen.push([index, Reflect.get(event, 'data')]);
      widget.onwidgetcontextchange = (event) =>
        seen.push([index, Reflect.get(event, 'changed'), Reflect.get(event, 'colorScheme')]);
    }
    expect(
      told(surface.performAll({ do: 'change-context', context: { ...CONTEXT, colorScheme: 'dark' } })),
    ).to.deep.equal(['1 widgetcontextchange', '2 widgetcontextchange', '3 widgetcontextchange']);
    surface.perform(2, { do: 'update', data: { delay: 5 } });
    expect(seen).to.deep.equal([
      [0, ['colorScheme'], 'dark'],
      [1, ['colorScheme'], 'dark'],
      [2, ['colorScheme'], 'dark'],
      [1, { delay: 5 }],
    ]);
    expect(widgets[1]?.widgetContext.colorScheme).to.equal('dark');
  });

  it('shares no object among widgets, or with the host', () => {
    const surface = new WidgetBoard(VIEWPORT);
    const data = { list: [1] };
    const [one, other] = ['a', 'a'].map(
      (identity) => surface.place({ identity, area: VIEWPORT, context: CONTEXT, data }).widget,
    );
    (one?.widgetData as typeof data).list.push(2);
    expect(other?.widgetData).to.deep.equal({ list: [1] });
    expect(data).to.deep.equal({ list: [1] });
    expect(one?.widgetContext).to.not.equal(other?.widgetContext);
    surface.perform(1, { do: 'load' });
    surface.perform(1, { do: 'update', data });
    (one?.widgetData as typeof data).list.push(3);
    expect(surface.widgets[0]?.state.data).to.deep.equal({ list: [1] });
  });

  it('gives a widget that is not loaded yet its data and context without an event', () => {
    const surface = new WidgetBoard(VIEWPORT);
    const { widget, number, state } = surface.place({ identity: 'a', area: VIEWPORT, context: CONTEXT });
    expect([widget.widgetData, state.isInView]).to.deep.equal([null, true]);
    surface.perform(number, { do: 'update', data: 'new' });
    surface.perform(number, { do: 'change-context', context: { ...CONTEXT, language: 'de' } });
    expect([widget.widgetData, widget.widgetContext.language]).to.deep.equal(['new', 'de']);
  });

  it('shows no widget that is placed while the host is off the screen', () => {
    const surface = new WidgetBoard(VIEWPORT);
    surface.performAll({ do: 'host-hidden' });
    const { number, widget } = surface.place({ identity: 'a', area: VIEWPORT, context: CONTEXT });
    surface.perform(number, { do: 'load' });
    surface.perform(number, { do: 'render' });
    expect(widget.pageState).to.equal('ready');
    expect(told(surface.performAll({ do: 'host-shown' }))).to.deep.equal(['1 pageshown']);
  });

  it('fires what a listener makes the host do after what is being fired', () => {
    const surface = new WidgetBoard(VIEWPORT);
    const { number, widget } = surface.place({ identity: 'a', area: VIEWPORT, context: CONTEXT });
    const seen: string[] = [];
    widget.onpageloaded = () => surface.perform(number, { do: 'render' });
    widget.onpageready = () => {
      seen.push('pageready');
      surface.perform(number, { do: 'collapse' });
    };
    widget.onpageshown = () => seen.push('pageshown');
    widget.onpagehidden = () => seen.push('pagehidden');
    surface.perform(number, { do: 'load' });
    expect(seen).to.deep.equal(['pageready', 'pageshown', 'pagehidden']);
    expect([widget.pageState, surface.widgets[0]?.state.page]).to.deep.equal(['hidden', 'hidden']);
  });

  it('reports what changed, whatever a widget does with its own event', () => {
    const { surface, widgets } = board();
    for (const widget of widgets) {
      widget.onwidgetcontextchange = (event) => Reflect.get(event, 'changed').push('of a script');
    }
    const context = { ...CONTEXT, language: 'de' };
    const [first] = surface.performAll({ do: 'change-context', context });
    expect(first).to.deep.include({ changed: ['language'] });
  });

  it('takes one away without a word to the others', () => {
    const { surface } = board();
    const removed = surface.perform(2, { do: 'remove' });
    expect(removed.ok && told(removed.value)).to.deep.equal(['2 pagehidden', '2 pageunloaded']);
    expect(surface.widgets.map(({ number }) => number)).to.deep.equal([1, 3]);
    const again = surface.perform(2, { do: 'load' });
    expect(again.ok ? '' : again.violations[0]?.code).to.equal('widget-unknown');
    const twice = surface.perform(1, { do: 'load' });
    expect(twice.ok ? '' : twice.violations[0]?.code).to.equal('page-transition-not-allowed');
    expect(told(surface.performAll({ do: 'host-hidden' }))).to.deep.equal(['1 pagehidden']);
  });
});
