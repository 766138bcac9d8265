import { compileTemplate } from '../compiler/compile-template.ts';
import { defineComponent } from '../runtime/define-component.ts';
import type { TemplateEvent } from '../runtime/events.ts';
import { mountPage } from '../runtime/mount-page.ts';
import type { Template } from '../runtime/template.ts';

const log: unknown[] = [];

/** The markup of a component, and of the page that shows it. */
export const PERSON = `
  <button id="greet" data-by="{{years}}" bind:tap="greet">{{greeting}}</button>
  <button id="rename" bind:tap="rename">{{tags}}</button>
  <slot></slot><slot name="end"></slot>`;
export const PAGE = `
  <div id="outer" bind:click="outside">
    <x-person ma:for="{{people}}" ma:key="id" name="{{item.name}}" years="{{item.years}}" tags="{{item.tags}}"
      data-item="{{item}}" data-kind="person" bind:greet="greeted"><i>{{item.name}}</i><u slot="end">end</u></x-person>
    <button id="caught" catch:click="inside">caught</button>
    <button id="bound" bind:click="inside">bound</button>
  </div>
  <x-person id="fixed" name="Cy" years="7"></x-person>
  <form bind:submit="sent">
    <input id="text" name="text" value="{{text}}" bind:input="typed">
    <input id="box" type="checkbox" name="box" checked="{{on}}" bind:change="ticked">
    <button id="send">Send</button>
  </form>
  <output style="top: 1px; left: {{people.length}}px">{{text}} {{on}}</output>`;

/** Shows the page with these templates. */
export function start(person: Template, page: Template): void {
  defineComponent(
    'x-person',
    {
      properties: { name: String, years: { type: Number, value: 1, observer: 'aged' }, tags: Array },
      data: { greeting: '' },
      observers: {
        name(name: string) {
          this.setData({ greeting: `Dear ${name}` });
        },
        'tags.**'(tags: string[]) {
          log.push(`tags ${tags.join('+')}`);
        },
      },
      lifetimes: {
        created: () => void log.push('created'),
        attached: () => void log.push('attached'),
        ready: () => void log.push('ready'),
        detached: () => void log.push('detached'),
      },
      methods: {
        aged(now: number, before: number) {
          log.push(`aged ${before} to ${now}`);
        },
        greet(event: TemplateEvent) {
          this.triggerEvent('greet', { name: this.data.name, by: event.currentTarget.dataset.by });
        },
        rename() {
          this.setData({ 'tags[0]': 'own' });
        },
      },
    },
    person,
  );

  const shown = mountPage(
    {
      data: {
        people: [
          { id: 1, name: 'Ann', years: 3, tags: ['a'] },
          { id: 2, name: 'Bo', years: 4, tags: [] as string[] },
        ],
        text: 'start',
        on: false,
      },
      onLoad: (query) => void log.push(`load ${JSON.stringify(query)}`),
      onShow: () => void log.push('show'),
      onReady: () => void log.push('page ready'),
      greeted({ detail, currentTarget }: TemplateEvent) {
        log.push(`greeted ${JSON.stringify(detail)} ${JSON.stringify(currentTarget.dataset)}`);
      },
      typed({ detail }: TemplateEvent) {
        this.setData({ text: detail.value as string });
      },
      ticked({ detail }: TemplateEvent) {
        this.setData({ on: detail.checked as boolean });
      },
      sent({ type, detail }: TemplateEvent) {
        log.push(`${type} ${JSON.stringify(detail)}`);
      },
      outside({ target, currentTarget }: TemplateEvent) {
        log.push(`outside ${target.id} ${currentTarget.id}`);
      },
      inside: () => void log.push('inside'),
    },
    page,
  );

  Object.assign(globalThis, {
    shown,
    log,
    compile: (markup: string) => compileTemplate('t.html', { 't.html': markup }).module,
  });
}

declare global {
  var shown: { setData(partial: object): void; readonly data: object };
  var log: unknown[];
  /** The text of the module that a template becomes. */
  var compile: (markup: string) => string;
}
