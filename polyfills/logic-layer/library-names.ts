/** Parts of the logic layer that are texts of their own, which it loads when a script first needs them. */
export const LIBRARIES = [
  'markup',
  'selectors',
  'network',
  'cycles',
  'dates',
  'ranges',
  'rules',
  'devices',
  'widgets',
] as const;

export type LibraryName = (typeof LIBRARIES)[number];

/** Where the texts leave what they define, until the logic layer takes it away. */
export const HANDOVER = 'miniapp.libraries';
