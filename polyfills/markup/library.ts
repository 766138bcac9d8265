/** The text that a logic layer loads where it parses HTML itself; it takes the parser from here (../logic-layer/html-library.ts). */
import { LIBRARY } from './library-name.ts';
import { parseWithLibrary } from './parse-with-library.ts';

Reflect.set(globalThis, LIBRARY, parseWithLibrary);
