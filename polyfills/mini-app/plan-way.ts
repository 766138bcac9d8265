import { tabBar } from '@miniapp-tests/spec/extensions/tab-bar';
import { NAMESPACE_ERRORS } from '@miniapp-tests/spec/extensions/namespace';
import type { PageAddress, PageStack, StackStep } from '@miniapp-tests/spec/lifecycle/page-stack';
import {
  navigateBack,
  navigateTo,
  redirectTo,
  switchTab,
} from '@miniapp-tests/spec/lifecycle/page-stack-ways';
import type { ProcessedManifest } from '@miniapp-tests/spec/manifest/processed-manifest';
import { routeWithoutExtension } from '@miniapp-tests/spec/packaging/page-resources';
import type { Result } from '@miniapp-tests/spec/result';
import { BridgeError } from './bridge-error.ts';

/** How a page is left for another. */
export type Way =
  | { readonly to: 'new' | 'instead'; readonly address: PageAddress }
  | { readonly to: 'below'; readonly delta: number }
  | { readonly to: 'tab'; readonly route: string };

/** The steps of a way. Throws a BridgeError where there is none. */
export function planWay(stack: PageStack, way: Way, manifest: ProcessedManifest): readonly StackStep[] {
  switch (way.to) {
    case 'new':
      return planOf(navigateTo(stack, way.address));
    case 'instead':
      return redirectTo(stack, way.address);
    case 'below':
      return navigateBack(stack, way.delta);
    case 'tab': {
      const tabs = tabBar(manifest)?.items.map(({ page }) => routeWithoutExtension(page)) ?? [];
      return planOf(switchTab(stack, way.route, tabs));
    }
  }
}

function planOf(planned: Result<readonly StackStep[]>): readonly StackStep[] {
  if (planned.ok) return planned.value;
  const [violation] = planned.violations;
  const code = NAMESPACE_ERRORS.find((known) => known === violation?.code) ?? 'invalid-argument';
  throw new BridgeError(code, violation?.message ?? 'This step is not possible.');
}
