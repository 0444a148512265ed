// Receipts that came out of order stand by customs' own clock.
import { describe, expect, it } from 'vitest';
import { inOrder, toneOfCustomsStatus } from '@/features/orders/receipts';

describe('inOrder', () => {
  it('sorts by customs time, then by arrival', () => {
    const receipts = [
      { id: '120', customsTime: '2026-11-01T00:00:03Z', receivedAt: '2026-11-01T00:00:04Z' },
      { id: '2', customsTime: '2026-11-01T00:00:01Z', receivedAt: '2026-11-01T00:00:06Z' },
      { id: '3', customsTime: null, receivedAt: '2026-11-01T00:00:02Z' },
    ];
    expect(inOrder(receipts).map((receipt) => receipt.id)).toEqual(['2', '3', '120']);
  });
});

it.each([
  ['-301008', 'bad'],
  ['100', 'bad'],
  ['4', 'bad'],
  ['2', 'moving'],
  ['3', 'moving'],
  ['777', 'moving'],
  ['120', 'good'],
  ['800', 'good'],
])('customs status %s is %s', (status, tone) => {
  expect(toneOfCustomsStatus(status)).toBe(tone);
});
