/** The pinned texts that the tests speak about: commits of their repositories, the same that `spec/README.md` names. */
export const SPEC_REVISIONS = [
  { id: 'manifest', revision: 'adb3be49e07ff7bbf990c11d7aff0d954ec96ab1' },
  { id: 'packaging', revision: 'bf56e2c318788fb95b3d9127745aba7b59ff77d8' },
  { id: 'addressing', revision: '358e2d12ce6fbf5c79d07cd4251d97ed3881d53c' },
  { id: 'lifecycle', revision: '915e5e1bb83d6d7c26145bf3312b0c8185604658' },
  { id: 'widget', revision: '5cb7a0811a1179b520857bc37abc35f15caafef4' },
] as const;
