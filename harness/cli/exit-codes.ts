/** How `mpt` ends. */
export const EXIT = { expected: 0, unexpected: 1, usage: 2, trouble: 3 } as const;
