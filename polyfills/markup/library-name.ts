/** Where the library's text leaves its parser, until the logic layer takes it away. */
export const LIBRARY = Symbol.for('miniapp.markup-library');
