import { expect } from 'chai';
import { shouldPolyfill } from './should-polyfill.ts';

describe('whether a window needs the polyfill of permissions', () => {
  it('does without the host’s `request`, also where the platform has no `navigator.permissions`', () => {
    const needs = (permissions?: object): boolean =>
      shouldPolyfill({ navigator: { permissions } } as unknown as Window);
    expect([needs({ query: () => undefined }), needs(undefined)]).to.deep.equal([true, true]);
    expect(needs({ query: () => undefined, request: () => undefined })).to.equal(false);
  });
});
