import { INVOCABLE, WRITABLE } from '../view-layer/protocol.ts';
import { ProtocolError } from '../view-layer/view-error.ts';
import { BatchReader, StreamState } from './batch-reader.ts';
import { CALLS } from './call-operations.ts';
import type { ChannelSink, PageSink } from './sinks.ts';
import { ARGUMENTS_LIMIT, DIRECTIONS, NAMESPACES, POSITIONS, RECORD } from './protocol.ts';

/** Records for which a page may have to be laid out at once, or that may take as long as that, as bits: it is asked after each record. */
const LAID_OUT = [
  ...[RECORD.attribute, RECORD.property, RECORD.focus, RECORD.blur, RECORD.scroll, RECORD.scrollIntoView],
  ...[RECORD.selectRange, RECORD.invoke, RECORD.call],
].reduce((bits, record) => bits | (1 << record), 0);

/** The decoder: carries out the records of one logic layer, one at a time. */
export class RecordReader {
  readonly #sink: ChannelSink;
  readonly #state = new StreamState();
  #batch: BatchReader | undefined;
  #page: PageSink | undefined;
  #record = 0;

  constructor(sink: ChannelSink) {
    this.#sink = sink;
  }

  /**
   * Turns to a batch, which must be a private copy.
   *
   * @throws {ProtocolError} bad-batch
   */
  open(batch: Int32Array): void {
    this.#batch = new BatchReader(batch, this.#state);
  }

  /**
   * Carries out the next record; false when the batch has none. What throws has no effect, and nothing may be read
   * after it.
   *
   * @throws {ProtocolError} for a record that no logic layer sends, {BudgetError} for one that its page can't afford
   */
  step(): boolean {
    const batch = this.#batch;
    const record = batch?.next();
    this.#record = record ?? 0;
    if (batch === undefined || record === undefined) {
      this.#batch = undefined;
      return false;
    }
    if (record === RECORD.page) this.#page = this.#sink.page(batch.count());
    else if (record === RECORD.part) batch.part();
    else if (record === RECORD.done) this.#sink.done(batch.count(), batch.flag());
    else if (record === RECORD.call) this.#call(batch);
    else this.#change(record, batch);
    return true;
  }

  /** Whether the record that was carried out last can have taken as long as a layout. */
  get mayHaveLaidOut(): boolean {
    return ((LAID_OUT >> this.#record) & 1) === 1;
  }

  #call(batch: BatchReader): void {
    const number = batch.word();
    const operation = batch.choice(CALLS);
    const node = batch.count();
    const args = [];
    while (batch.hasMore && args.length < ARGUMENTS_LIMIT) args.push(batch.value());
    this.#sink.call(number, this.#page, operation, node, args);
  }

  /** A record about a page that is gone is read like any other, and changes nothing. */
  #change(record: number, batch: BatchReader): void {
    const page = this.#page;
    const id = batch.count();
    switch (record) {
      case RECORD.element: {
        const parent = batch.count();
        const before = batch.count();
        const name = batch.name();
        const namespace = batch.choice(NAMESPACES);
        const attributes: [name: string, value: string][] = [];
        while (batch.hasMore) attributes.push([batch.name(), batch.string()]);
        page?.element(id, parent, before, { name, namespace, attributes });
        break;
      }
      case RECORD.text:
      case RECORD.comment: {
        const parent = batch.count();
        const before = batch.count();
        const text = batch.string();
        page?.characters(id, parent, before, record === RECORD.text ? 'text' : 'comment', text);
        break;
      }
      case RECORD.move: {
        const parent = batch.count();
        const before = batch.count();
        page?.move(id, parent, before);
        break;
      }
      case RECORD.remove:
        page?.remove(id);
        break;
      case RECORD.data: {
        const text = batch.string();
        page?.data(id, text);
        break;
      }
      case RECORD.attribute: {
        const name = batch.name();
        const value = batch.stringOrNull();
        page?.attribute(id, name, value);
        break;
      }
      case RECORD.property: {
        const name = batch.choice(WRITABLE);
        const value = batch.value();
        page?.property(id, name, value);
        break;
      }
      case RECORD.focus:
        page?.focus(id);
        break;
      case RECORD.blur:
        page?.blur(id);
        break;
      case RECORD.scroll:
        scroll(page, id, batch);
        break;
      case RECORD.scrollIntoView: {
        const block = batch.choice(POSITIONS);
        const inline = batch.choice(POSITIONS);
        const smooth = batch.flag();
        page?.scrollIntoView(id, block, inline, smooth);
        break;
      }
      case RECORD.selectRange: {
        const start = batch.count();
        const end = batch.count();
        const direction = batch.choice(DIRECTIONS);
        page?.selectRange(id, start, end, direction);
        break;
      }
      case RECORD.invoke: {
        const method = batch.choice(INVOCABLE);
        page?.invoke(id, method);
        break;
      }
      default:
        throw new ProtocolError(
          'unknown-record',
          `A record of the logic layer is of unknown kind ${record}.`,
        );
    }
  }
}

function scroll(page: PageSink | undefined, id: number, batch: BatchReader): void {
  const flags = batch.word();
  const [left, top] = [batch.value(), batch.value()];
  const isPlace = (value: unknown): boolean => value === null || typeof value === 'number';
  if (!isPlace(left) || !isPlace(top)) {
    throw new ProtocolError('bad-record', 'A record of the logic layer scrolls to what is no place.');
  }
  page?.scroll(id, left as number | null, top as number | null, (flags & 1) !== 0, (flags & 2) !== 0);
}
