import { stripVTControlCharacters } from 'node:util';
import type { Verdict } from '@miniapp-tests/reports/format/values';
import type { Listener } from '../runner/execute.ts';
import type { PlannedAttempt } from '../runner/plan.ts';
import { styled } from './styled.ts';

const COLOURS: Readonly<Record<Verdict, Parameters<typeof styled>[0]>> = {
  PASS: 'green',
  FAIL: 'red',
  TIMEOUT: 'red',
  CRASH: 'magenta',
  ERROR: 'magenta',
  NOTRUN: 'gray',
  INAPPLICABLE: 'gray',
  OBSERVED: 'cyan',
};
/** Lines that nobody looks at while they come: every tenth is enough to see that it goes on. */
const EVERY = 10;

/** Shows how far a run is: one line that changes on a terminal, a line now and then elsewhere; what fails at once. */
export class Progress implements Listener {
  readonly #all: number;
  readonly #stream: NodeJS.WriteStream;
  readonly #counts = new Map<Verdict, number>();
  readonly #began = Date.now();
  #done = 0;
  #lineShown = false;

  constructor(all: number, stream: NodeJS.WriteStream = process.stderr) {
    this.#all = all;
    this.#stream = stream;
  }

  starts({ test, repetition }: PlannedAttempt): void {
    const round = repetition === 1 ? '' : ` (${repetition})`;
    if (this.#stream.isTTY) this.#show(`${this.#state()}  ${styled('bold', test.id, this.#stream)}${round}`);
  }

  ends(
    { test, repetition }: PlannedAttempt,
    verdict: Verdict,
    messages: readonly string[],
    milliseconds: number,
  ): void {
    this.#done += 1;
    this.#counts.set(verdict, (this.#counts.get(verdict) ?? 0) + 1);
    if (verdict !== 'PASS' && verdict !== 'OBSERVED') {
      const round = repetition === 1 ? '' : ` (${repetition})`;
      this.#say(
        `${this.#verdict(verdict)} ${test.id}${round}  ${styled('gray', `${milliseconds} ms`, this.#stream)}`,
      );
      for (const message of messages) this.#say(`     ${message}`);
    }
    if (!this.#stream.isTTY && (this.#done % EVERY === 0 || this.#done === this.#all)) {
      this.#say(`${this.#state()}  ${test.id}`);
    }
  }

  reopens(reason: string): void {
    this.#say(`${styled('yellow', 'The super app is opened again:', this.#stream)} ${reason}`);
  }

  /** Takes the changing line away. */
  finish(): void {
    this.#clear();
  }

  #verdict(verdict: Verdict): string {
    return styled(COLOURS[verdict], verdict, this.#stream);
  }

  #state(): string {
    const counts = [...this.#counts].map(([verdict, count]) => `${count} ${this.#verdict(verdict)}`);
    const seconds = Math.round((Date.now() - this.#began) / 1000);
    return `${this.#done}/${this.#all} ${seconds} s  ${counts.join(' ')}`.trimEnd();
  }

  #show(line: string): void {
    this.#clear();
    // One line must stay one, or it can't be taken away again.
    const width = (this.#stream.columns || 80) - 1;
    const plain = stripVTControlCharacters(line);
    this.#stream.write(plain.length <= width ? line : `${plain.slice(0, width - 1)}…`);
    this.#lineShown = true;
  }

  #clear(): void {
    if (!this.#lineShown) return;
    this.#stream.write('\r\u001b[2K');
    this.#lineShown = false;
  }

  #say(line: string): void {
    this.#clear();
    this.#stream.write(`${line}\n`);
  }
}
