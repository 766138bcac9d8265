import { expect } from 'chai';
import { BUDGETS } from '../view-layer/budgets.ts';
import { MessageBudget, weightOf } from './message-budget.ts';

describe('MessageBudget', () => {
  it('is broken by one message too many in a second, and whole again in the next', () => {
    const budget = new MessageBudget();
    for (let i = 0; i < BUDGETS.messages; i++) expect(budget.spend(1, 10_000)).to.equal(true);
    expect(budget.spend(1, 10_999)).to.equal(false);
    expect(budget.spend(1, 11_000)).to.equal(true);
  });

  it('is broken by messages that take too much of a second, of which one long one is none', () => {
    const budget = new MessageBudget(BUDGETS.messages, 20);
    expect(budget.took(1_000, 10_000)).to.equal(true);
    for (let i = 0; i < 3; i++) expect(budget.took(5, 10_001)).to.equal(true);
    expect(budget.took(0.1, 10_002)).to.equal(false);
    expect(budget.took(0.1, 11_000)).to.equal(true);
  });

  it('counts a message by its weight', () => {
    const budget = new MessageBudget();
    expect(budget.spend(BUDGETS.messages, 0)).to.equal(true);
    expect(budget.spend(1, 1)).to.equal(false);
  });
});

describe('the weight of a message', () => {
  it('grows with what it holds', () => {
    expect(weightOf({ type: 'wake' })).to.equal(1);
    expect(weightOf({ type: 'records', batch: new ArrayBuffer(40_960) })).to.equal(11);
    expect(weightOf({ type: 'network', data: new ArrayBuffer(16 * 1024 * 1024) })).to.equal(257);
    expect(weightOf({ type: 'network', body: new ArrayBuffer(655_360) })).to.equal(11);
    expect(weightOf({ type: 'wake', anything: new ArrayBuffer(655_360) })).to.equal(11);
    expect(weightOf({ type: 'title', title: 'x'.repeat(20_000) })).to.equal(3);
    expect(weightOf({ type: 'request', input: { a: 'x'.repeat(20_000) } })).to.equal(3);
    expect(weightOf({ type: 'network', do: 'fetch' })).to.equal(5);
    expect(weightOf({ type: 'network', do: 'took' })).to.equal(1);
    expect(weightOf({ type: 'request', input: [Array(99).fill(0)] })).to.equal(3);
    let shared: unknown[] = [];
    for (let level = 0; level < 50; level++) shared = Array(1_000).fill(shared);
    expect(weightOf({ type: 'request', input: shared })).to.be.greaterThan(900);
  });

  it('is one for what is no message', () => {
    for (const odd of [null, 1, 'text', undefined]) expect(weightOf(odd)).to.equal(1);
  });
});
