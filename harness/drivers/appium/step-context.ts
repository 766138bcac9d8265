import type { Json } from '@miniapp-tests/conformance/authoring/test-format';
import type { Product } from '../../products/product.ts';
import type { HostStep, Observation } from '../driver.ts';
import type { WebdriverClient } from './webdriver-client.ts';

/** What is looked for: in the whole super app, in the MiniApp's window, or in its page. */
export type Target =
  | { readonly in: 'host' | 'foreground'; readonly selector: string; readonly text?: string }
  | { readonly in: 'page'; readonly text: string }
  | { readonly in: 'page'; readonly label: string };

/** An observation with what only the driver needs. */
export interface Screen extends Observation {
  /** The launch bar can be typed into. */
  readonly launchBar: boolean;
  /** A MiniApp is in front. */
  readonly running: boolean;
}

/** What a step works with. */
export interface StepContext {
  readonly client: WebdriverClient;
  readonly product: Product;
  /** URI of the test's MiniApp, without version and path. */
  readonly uri: string;
  readonly screen: () => Promise<Screen>;
  /** Waits until the screen is as wanted. @throws StepTimeout naming what was waited for */
  readonly untilScreen: (what: string, wanted: (screen: Screen) => boolean) => Promise<void>;
  /** The middle of the target, in CSS pixels, when it is on screen now. */
  readonly locate: (target: Target) => Promise<{ readonly x: number; readonly y: number } | undefined>;
  /** Waits until the target is on screen, then taps its middle. @throws StepTimeout */
  readonly tap: (target: Target, what: string) => Promise<void>;
  /** Waits until it holds. @throws StepTimeout naming what was waited for */
  readonly until: (what: string, holds: () => Promise<boolean>) => Promise<void>;
  /** The tab in front of the super app, while it is in the background. */
  readonly background: { tab: string | undefined };
}

/** How one step of the vocabulary is done. */
export type StepOf<Name extends HostStep['do']> = (
  context: StepContext,
  step: Extract<HostStep, { readonly do: Name }>,
) => Promise<void>;

/** For handing typed values to a page script. */
export function asJson(value: object): Json {
  return value as unknown as Json;
}
