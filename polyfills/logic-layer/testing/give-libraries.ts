import * as markup from '../../markup/parse-with-library.ts';
import * as rules from '../dom/css/rule-library.ts';
import * as dates from '../dom/forms/date-strings.ts';
import * as ranges from '../dom/range-library.ts';
import * as selectors from '../dom/selector-matching.ts';
import { setParser } from '../dom/html-parser.ts';
import { giveLibraries } from '../libraries.ts';
import * as cycles from '../modules/bound-graph.ts';

/** Imported by tests of documents outside of a worker, which have no host to ask for libraries. */
giveLibraries({ markup, selectors, cycles, dates, ranges, rules });
setParser(markup.parseWithLibrary);
