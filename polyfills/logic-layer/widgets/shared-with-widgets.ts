import { defineLifecycleHandlers, fireLifecycleEvent } from '@miniapp-tests/spec/lifecycle/lifecycle-target';
import { Page } from '@miniapp-tests/spec/lifecycle/page';

/** What the library `widgets` takes from the logic layer in place of having it twice; the build says when a name is missing. */
export const SHARED = { Page, defineLifecycleHandlers, fireLifecycleEvent } as const;

export type SharedWithWidgets = typeof SHARED;
