// Where the wizard stands follows from the address and from what came of the file.
import { expect, it } from 'vitest';
import { stepOf, type ImportPlace } from '@/features/imports/place';
import type { ImportState } from '@/generated/graphql';

const place = (patch: Partial<ImportPlace>): ImportPlace => ({ task: null, operation: null, import: null, policy: false, ...patch });

it.each([
  [{}, null, 'target'],
  [{ task: 't' }, null, 'upload'],
  [{ task: 't', operation: 'o' }, null, 'upload'],
  [{ task: 't', import: 'i' }, 'REFUSED', 'problems'],
  [{ task: 't', import: 'i', policy: true }, 'REFUSED', 'policy'],
  [{ task: 't', import: 'i' }, 'COMMITTED', 'summary'],
  [{ task: 't', import: 'i' }, 'CANCELLED', 'upload'],
] as const satisfies readonly (readonly [Partial<ImportPlace>, ImportState | null, string])[])('%o %s: %s', (patch, state, step) => {
  expect(stepOf(place(patch), state)).toBe(step);
});
