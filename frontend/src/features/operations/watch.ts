// Follows one operation to its end. News comes by subscription; whenever the line has been silent for a
// while the operation is asked for, so a missing socket costs seconds and never the answer.

export interface Progress {
  id: string;
  state: 'QUEUED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'CANCELLED';
  done: number;
}

export interface Source<O extends Progress> {
  /** Pushes news until the returned function is called. Its end or failure needs no word. */
  listen(id: string, onNews: (operation: O) => void): () => void;
  /** Asks once; `null` when no answer could be had. */
  ask(id: string): Promise<O | null>;
}

export const SILENCE_MS = 2_000;

export function isOver(operation: Progress): boolean {
  return operation.state !== 'QUEUED' && operation.state !== 'RUNNING';
}

export function watch<O extends Progress>(id: string, source: Source<O>, onNews: (operation: O) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  let furthest = -1;

  const stop = () => {
    ended = true;
    clearTimeout(timer);
    silence();
  };
  const take = (operation: O) => {
    if (ended) return;
    if (!isOver(operation) && operation.done < furthest) return; // an old answer that came late
    furthest = operation.done;
    onNews(operation);
    if (isOver(operation)) stop();
    else wait();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      void source.ask(id).then((operation) => {
        if (ended) return;
        if (operation) take(operation);
        else wait();
      });
    }, SILENCE_MS);
  };

  let silence: () => void = () => undefined;
  silence = source.listen(id, take);
  if (ended) silence();
  else wait();
  return stop;
}
