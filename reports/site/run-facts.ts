import type { Column } from './columns.ts';
import { markup, type Content } from './markup.ts';
import { moment } from './moment.ts';

/** Of what run a page speaks: product version, when, which suite. Stands wherever figures stand. */
export function runFacts({ run, versions }: Column): Content {
  const version = versions.length > 0 ? versions.join(', ') : 'no session began';
  return markup`${version} · run of ${moment(run.started)} · suite ${run.suite.version} at <code>${shortRevision(run.suite.revision)}</code>${run.complete ? '' : markup` · <strong>incomplete</strong>`}`;
}

/** The beginning of a revision; a `+` at its end, for a working tree with changes, is kept. */
function shortRevision(revision: string): string {
  return revision.slice(0, 12) + (revision.length > 12 && revision.endsWith('+') ? '+' : '');
}
