import { LONGEST_VALUE, MOST_CHECKPOINTS } from './reporting/w3c.ts';
import type { Json } from './test-format.ts';

/** One reported checkpoint. */
export interface ReportedCheckpoint {
  readonly name: string;
  readonly value: Json;
  /** Names the launch (one life of the MiniApp's logic layer); the same entry read twice has the same launch and number. */
  readonly launch: string;
  /** Counts from 1 within a launch. */
  readonly number: number;
}

const ENTRY = /^mpt:([0-9a-z]{1,24})\.([1-9][0-9]{0,3}):([\w.-]{1,100})=([!-~]+)$/;
const LONGEST_TEXT = 2_000_000;
const MOST_WORDS = 10 * MOST_CHECKPOINTS;

/**
 * Reads the checkpoints in the visible text of a page, in the order of their numbers. Whatever is not an entry is skipped, an entry that
 * appears twice counts once (the first time), and after a missing number nothing of that launch is believed: the text was
 * read while it changed, and the next reading has it all.
 *
 * @param visibleText what a person sees of the page; text after 2,000,000 characters is ignored
 */
export function readCheckpoints(visibleText: string): ReportedCheckpoint[] {
  const launches = new Map<string, Map<number, ReportedCheckpoint>>();
  const words = visibleText
    .slice(0, LONGEST_TEXT)
    .matchAll(/mpt:\S+/g)
    .take(MOST_WORDS);
  for (const [word] of words) {
    const entry = readEntry(word);
    if (entry === undefined) continue;
    const known = launches.get(entry.launch) ?? new Map<number, ReportedCheckpoint>();
    launches.set(entry.launch, known);
    if (!known.has(entry.number)) known.set(entry.number, entry);
  }
  return [...launches.values()].flatMap(withoutGaps);
}

function readEntry(word: string): ReportedCheckpoint | undefined {
  if (word.length > LONGEST_VALUE + 200) return undefined;
  const [, launch, number, name, json] = ENTRY.exec(word) ?? [];
  if (launch === undefined || number === undefined || name === undefined || json === undefined)
    return undefined;
  if (Number(number) > MOST_CHECKPOINTS) return undefined;
  try {
    return { name, value: JSON.parse(json) as Json, launch, number: Number(number) };
  } catch {
    return undefined;
  }
}

function withoutGaps(entries: ReadonlyMap<number, ReportedCheckpoint>): ReportedCheckpoint[] {
  const list: ReportedCheckpoint[] = [];
  for (let entry = entries.get(1); entry !== undefined; entry = entries.get(list.length + 1))
    list.push(entry);
  return list;
}
