// How far long work is, in numbers the eye can follow.
import type { Operation } from './source';

/** Whole percent, or `null` while the amount of work is not known. Full only when it is over. */
export function percentOf(operation: Pick<Operation, 'done' | 'total' | 'state'>): number | null {
  if (operation.state === 'SUCCEEDED') return 100;
  if (!operation.total) return null;
  return Math.min(99, Math.floor((operation.done / operation.total) * 100));
}
