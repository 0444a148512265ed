// Percent: never full before the end, unknown while the amount of work is unknown.
import { expect, it } from 'vitest';
import { percentOf } from '@/features/operations/progress';

it.each([
  [{ done: 0, total: 200, state: 'QUEUED' }, 0],
  [{ done: 199, total: 200, state: 'RUNNING' }, 99],
  [{ done: 200, total: 200, state: 'RUNNING' }, 99],
  [{ done: 200, total: 200, state: 'SUCCEEDED' }, 100],
  [{ done: 7, total: null, state: 'RUNNING' }, null],
  [{ done: 0, total: 0, state: 'RUNNING' }, null],
] as const)('%o is %s', (operation, percent) => {
  expect(percentOf(operation)).toBe(percent);
});
