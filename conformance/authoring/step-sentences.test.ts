import { expect } from 'chai';
import { stepSentence } from './step-sentences.ts';
import type { Step } from './test-format.ts';

const STEPS: readonly (readonly [Step, RegExp])[] = [
  [{ do: 'launch' }, /Open the test’s MiniApp by its URI\./],
  [{ do: 'launch', path: '/pages/second?x=1', version: '2.0' }, /version 2\.0 .*\/pages\/second\?x=1/],
  [{ do: 'await', checkpoint: 'ready' }, /"ready"/],
  [{ do: 'await', checkpoint: 'ready', times: 3 }, /3 lines/],
  [{ do: 'background' }, /background/],
  [{ do: 'resume' }, /Return/],
  [{ do: 'close' }, /close button/],
  [{ do: 're-enter' }, /re-enter/],
  [{ do: 'back' }, /back/],
  [{ do: 'rotate', to: 'landscape' }, /landscape/],
  [{ do: 'tap', text: 'Buy' }, /"Buy"/],
  [{ do: 'type', label: 'Name', text: 'Ada' }, /"Ada".*"Name"/],
  [{ do: 'switch-tab', text: 'Home' }, /"Home"/],
  [{ do: 'advance-clock', milliseconds: 300_000 }, /5 minutes/],
  [{ do: 'advance-clock', milliseconds: 301_000 }, /301 seconds/],
  [{ do: 'pause', milliseconds: 500 }, /0\.5 seconds/],
];

describe('stepSentence', () => {
  for (const [step, sentence] of STEPS) {
    it(`says ${JSON.stringify(step)} to a person`, () => {
      expect(stepSentence(step))
        .to.match(sentence)
        .and.match(/^[A-Z].*\.$/);
    });
  }
});
