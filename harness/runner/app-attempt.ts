import { appIdOf } from '@miniapp-tests/conformance/authoring/app-id';
import { buildPackage } from '@miniapp-tests/conformance/authoring/build-package';
import { stepsOf } from '@miniapp-tests/conformance/authoring/default-steps';
import type { DiscoveredTest } from '@miniapp-tests/conformance/authoring/discover-tests';
import { readCheckpoints } from '@miniapp-tests/conformance/authoring/read-checkpoints';
import type { LoggedExpectation } from '@miniapp-tests/reports/format/event-log';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Observation, SuperAppSession } from '../drivers/driver.ts';
import { poll } from '../drivers/poll.ts';
import { StepTimeout } from '../drivers/step-timeout.ts';
import type { Product } from '../products/product.ts';
import type { Attempt } from './attempt.ts';
import type { Stage } from './stage.ts';

/** Milliseconds, before the multiplier: for a checkpoint, and for the host to show what it should in the end. */
const PATIENCE = 5000;
const PATIENCE_AFTER = 2000;
/** Milliseconds in which a request that a test has set off reaches a server on loopback. */
const TRAFFIC_GRACE = 100;

/** Takes the checkpoints out of what is on screen; each is logged once, when it is first seen. */
class Watcher {
  readonly #session: SuperAppSession;
  readonly #attempt: Attempt;
  readonly #seen = new Set<string>();

  constructor(session: SuperAppSession, attempt: Attempt) {
    this.#session = session;
    this.#attempt = attempt;
  }

  /** @param change wait a moment for something new */
  async look(change: boolean): Promise<Observation> {
    const observation = await (change ? this.#session.observeChange() : this.#session.observe());
    for (const { name, value, launch, number } of readCheckpoints(observation.text ?? '')) {
      const key = `${launch}.${number}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      this.#attempt.checkpoint({ name, value });
    }
    return observation;
  }
}

/** True when nothing more has to come for this expectation to be judged as met. */
function settled(expectation: LoggedExpectation, attempt: Attempt, seen: Observation): boolean {
  if ('checkpoint' in expectation) {
    return (
      'absent' in expectation || 'observe' in expectation || attempt.reported(expectation.checkpoint) > 0
    );
  }
  if (!('host' in expectation)) return true;
  switch (expectation.host) {
    case 'refuses':
      return seen.refused !== undefined;
    case 'shows':
      return seen.text?.includes(expectation.text) === true;
    case 'titles':
      return seen.title?.trim() === expectation.text.trim();
    case 'silent':
      return true;
  }
}

/**
 * Runs one test as a MiniApp in the super app: serves its package, takes its steps, and logs what is seen.
 * @throws StepTimeout when a step's time is up, SuperAppGone when the super app is
 */
export async function runAppAttempt(
  test: DiscoveredTest,
  attempt: Attempt,
  session: SuperAppSession,
  stage: Stage,
  product: Product,
  timeoutMultiplier: number,
): Promise<void> {
  if (test.definition.form !== 'app') throw new TypeError(`${test.id} is no test of a MiniApp`);
  const { definition } = test;
  // A MiniApp of its own for each attempt: nothing that another one stored is there.
  const nonce = randomBytes(5).toString('hex');
  const token = `mpt-t-${nonce}`;
  const appId = `${appIdOf(test.id)}.t${nonce}`;
  const context = { witness: stage.witness.origin, host: stage.superApp.origin, token, appId };
  stage.packages.register(appId, buildPackage(test, context));
  const watcher = new Watcher(session, attempt);
  const patience = PATIENCE * timeoutMultiplier;
  const { expect } = attempt.planned.test;
  let seen: Observation = {};
  stage.traffic.begin(token);
  try {
    for (const [index, step] of stepsOf(definition).entries()) {
      attempt.step(index, step.do);
      if (step.do === 'await') {
        const times = step.times ?? 1;
        const came = await poll(patience, async () => {
          seen = await watcher.look(true);
          // What was refused reports nothing any more.
          return attempt.reported(step.checkpoint) >= times || seen.refused ? true : undefined;
        });
        if (!came) {
          const often = times === 1 ? '' : ` ${times} times (${attempt.reported(step.checkpoint)} so far)`;
          throw new StepTimeout(
            `checkpoint "${step.checkpoint}" was not reported${often} within ${patience / 1000} s`,
          );
        }
      } else {
        await session.perform(step, `${product.uriPrefix}${appId}`);
        seen = await watcher.look(false);
      }
    }
    // What the last step showed is looked at once more, then what comes.
    let looks = 0;
    await poll(PATIENCE_AFTER * timeoutMultiplier, async () => {
      seen = await watcher.look(looks++ > 0);
      return expect.every((one) => settled(one, attempt, seen)) ? true : undefined;
    });
    if (expect.some((one) => 'host' in one && one.host === 'silent')) await sleep(TRAFFIC_GRACE);
  } finally {
    stage.packages.withdraw(appId);
    attempt.host({ ...seen, traffic: stage.traffic.end() });
  }
}
