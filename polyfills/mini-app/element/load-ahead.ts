import { loadMarkup } from '../../markup/answer-markup.ts';
import { libraries } from '../logic-libraries.ts';
import { ownHost } from './find-mini-app.ts';

/** Loads what a launch needs beside a runtime, before there is one. */
export async function loadAhead(): Promise<void> {
  const code = [import('./dress.ts'), import('../../view-layer/costly-css.ts')];
  await Promise.all([...code, libraries(), loadMarkup(), ownHost()]);
}
