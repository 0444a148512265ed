// Receipts that came out of order stand by customs' own clock.
import { describe, expect, it } from 'vitest';
import { customsWord, hopsOf, inOrder, toneOfCustomsStatus } from '@/features/orders/receipts';

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

describe('hops', () => {
  const usual = { push: 0, port: 1_800_000, customs: 14_400_000 };
  const heard = (messageType: string, receivedAt: string) => ({ id: receivedAt, messageType, receivedAt });

  it('measures each receipt from the one before of its own document, the first from the sending', () => {
    const receipts = [heard('CEB304Message', '2026-01-01T00:00:05Z'), heard('CEB604Message', '2026-01-01T00:00:06Z'), heard('CEB304Message', '2026-01-01T00:00:09Z')];
    const messages = [{ messageType: 'CEB303Message', sentAt: '2026-01-01T00:00:00Z' }, { messageType: 'CEB603Message', sentAt: null }];
    expect(hopsOf(receipts, messages, usual)).toEqual([
      { after: 'sinceSent', since: '2026-01-01T00:00:00Z', usual: usual.port },
      null,
      { after: 'sincePrevious', since: '2026-01-01T00:00:05Z', usual: usual.customs },
    ]);
  });

  it('says a code once', () => {
    expect(customsWord('100', '海关退单')).toBe('100 海关退单');
    expect(customsWord('120', '海关入库')).toBe('120 海关入库');
    expect(customsWord(null, null)).toBe('—');
  });
});
