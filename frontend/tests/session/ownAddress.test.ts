// After the password the way leads to an address of this site and nowhere else.
import { expect, it } from 'vitest';
import { ownAddress } from '@/features/session/useSignIn';

it.each([
  ['/orders?status=FAILED', '/orders?status=FAILED'],
  [undefined, '/imports'],
  ['https://evil.example', '/imports'],
  ['//evil.example', '/imports'],
  ['/\\evil.example', '/imports'],
  ['/login?next=/orders', '/imports'],
])('%s leads to %s', (next, address) => {
  expect(ownAddress(next)).toBe(address);
});
