// The progress tray: all long work of this tenant that is running, and what ended lately. It lives
// outside the pages, so leaving a page loses nothing, and is filled from the server after a reload.
import { isOver, watch, type Progress, type Source } from './watch';

export interface TrayState<O extends Progress> {
  /** Newest first. */
  operations: readonly O[];
  running: number;
}

export class Tray<O extends Progress> {
  #operations: O[] = [];
  #state: TrayState<O> = { operations: [], running: 0 };
  readonly #stops = new Map<string, () => void>();
  readonly #listeners = new Set<() => void>();
  readonly #endings = new Set<(operation: O) => void>();
  readonly #source: Source<O>;

  constructor(source: Source<O>) {
    this.#source = source;
  }

  /** What is running on the server already (after a reload, or begun in another tab). */
  adopt(operations: readonly O[]): void {
    for (const operation of operations.toReversed()) {
      if (!isOver(operation)) this.follow(operation);
    }
  }

  /** Work that was just asked for. An operation that is over already is told at once. */
  follow(operation: O): void {
    this.#put(operation);
    if (isOver(operation)) {
      this.#ended(operation);
      return;
    }
    if (this.#stops.has(operation.id)) return;
    this.#stops.set(operation.id, () => undefined);
    const stop = watch(operation.id, this.#source, (news) => {
      this.#put(news);
      if (isOver(news)) {
        this.#stops.delete(news.id);
        this.#ended(news);
      }
    });
    if (this.#stops.has(operation.id)) this.#stops.set(operation.id, stop);
  }

  dismiss(id: string): void {
    this.#operations = this.#operations.filter((operation) => operation.id !== id);
    this.#changed();
  }

  close(): void {
    for (const stop of this.#stops.values()) stop();
    this.#stops.clear();
  }

  state = (): TrayState<O> => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Called once for each operation that comes to its end while this page is open. */
  onEnded(listener: (operation: O) => void): () => void {
    this.#endings.add(listener);
    return () => this.#endings.delete(listener);
  }

  #put(operation: O): void {
    const known = this.#operations.some((held) => held.id === operation.id);
    this.#operations = known
      ? this.#operations.map((held) => (held.id === operation.id ? operation : held))
      : [operation, ...this.#operations];
    this.#changed();
  }

  #ended(operation: O): void {
    for (const listener of this.#endings) listener(operation);
  }

  #changed(): void {
    this.#state = {
      operations: this.#operations,
      running: this.#operations.filter((operation) => !isOver(operation)).length,
    };
    for (const listener of this.#listeners) listener();
  }
}
