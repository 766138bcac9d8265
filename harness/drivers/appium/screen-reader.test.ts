import { expect } from 'chai';
import { sampleProduct } from '../../testing/sample-product.ts';
import { StepTimeout } from '../step-timeout.ts';
import { makeStepContext } from './make-step-context.ts';
import { ScreenReader } from './screen-reader.ts';
import type { Screen } from './step-context.ts';
import type { WebdriverClient } from './webdriver-client.ts';

const HOME: Screen = { launchBar: true, running: false };
const RUNNING: Screen = { running: true, launchBar: false, title: 'Tea' };

/** A super app that shows one screen after the other, and nothing that could be tapped. */
function superAppThatShows(...screens: Screen[]) {
  const before: unknown[] = [];
  const client = {
    script: async (body: string) => (body.includes('launchBar') ? (screens.shift() ?? HOME) : null),
    scriptAsync: async (_body: string, ...args: unknown[]) => {
      before.push(args[2]);
      return screens.shift() ?? HOME;
    },
  };
  return { client, before };
}

describe('ScreenReader', () => {
  it('waits for a change of what it read last, whatever the order of its members', async () => {
    const { client, before } = superAppThatShows(RUNNING, HOME);
    const reader = new ScreenReader(client, sampleProduct());
    expect(await reader.now()).to.deep.equal(RUNNING);
    expect(await reader.changed()).to.deep.equal(HOME);
    expect(before).to.deep.equal(['{"launchBar":false,"running":true,"title":"Tea"}']);
  });
});

describe('makeStepContext', () => {
  function contextOf(...screens: Screen[]) {
    const { client } = superAppThatShows(...screens);
    const product = sampleProduct();
    const reader = new ScreenReader(client, product);
    const whole = client as unknown as WebdriverClient;
    return makeStepContext(whole, product, reader, { tab: undefined }, 'platform://miniapp/x', 40);
  }
  const failure = (work: Promise<void>) =>
    work.then(
      () => expect.fail('it should have given up'),
      (error: unknown) => error,
    );

  it('waits until the screen is as wanted', async () => {
    await contextOf(HOME, HOME, RUNNING).untilScreen('a MiniApp', ({ running }) => running);
  });

  it('says what did not come, and in which time', async () => {
    const never = await failure(contextOf().untilScreen('a MiniApp', ({ running }) => running));
    expect(never).to.be.instanceOf(StepTimeout);
    expect((never as Error).message).to.equal('a MiniApp did not come within 0.04 s');
    const tap = contextOf().tap({ in: 'page', text: 'Start' }, 'the text "Start"');
    expect(((await failure(tap)) as Error).message).to.match(/the text "Start" did not come/);
  });
});
