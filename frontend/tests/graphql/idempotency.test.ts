// One click, one key: kept while no answer has come, spent by any answer.
import { CombinedError } from 'urql';
import { describe, expect, it, vi } from 'vitest';
import { drawKey, IdempotencyKeys, type Answer } from '@/graphql/idempotency';

type Data = { declarationsPush: { userErrors: { code: string }[] } };

const broken: Answer<Data> = { error: new CombinedError({ networkError: new Error('line broke') }) };
const done: Answer<Data> = { data: { declarationsPush: { userErrors: [] } } };
const busy: Answer<Data> = { data: { declarationsPush: { userErrors: [{ code: 'IDEMPOTENCY_CONCURRENT_REQUEST' }] } } };
const refused: Answer<Data> = { data: { declarationsPush: { userErrors: [{ code: 'NOTHING_TO_PUSH' }] } } };

function keys() {
  let drawn = 0;
  return new IdempotencyKeys(
    () => `key-${(drawn += 1)}`,
    () => Promise.resolve(),
  );
}

describe('IdempotencyKeys', () => {
  it('repeats a broken request under the same key', async () => {
    const send = vi.fn().mockResolvedValueOnce(broken).mockResolvedValueOnce(broken).mockResolvedValueOnce(done);
    await expect(keys().send('push:1', send)).resolves.toBe(done);
    expect(send.mock.calls.flat()).toEqual(['key-1', 'key-1', 'key-1']);
  });

  it('keeps the key for the next click when no answer came at all', async () => {
    const ring = keys();
    const dead = vi.fn().mockResolvedValue(broken);
    await ring.send('push:1', dead, 2);
    const send = vi.fn().mockResolvedValue(done);
    await ring.send('push:1', send);
    expect(send).toHaveBeenCalledWith('key-1');
  });

  it('waits for a first try that is still at work', async () => {
    const send = vi.fn().mockResolvedValueOnce(busy).mockResolvedValueOnce(done);
    await expect(keys().send('push:1', send)).resolves.toBe(done);
    expect(send.mock.calls.flat()).toEqual(['key-1', 'key-1']);
  });

  it('draws a new key for the next click after an answer, refusals included', async () => {
    const ring = keys();
    const send = vi.fn().mockResolvedValueOnce(refused).mockResolvedValueOnce(done);
    await ring.send('push:1', send);
    await ring.send('push:1', send);
    expect(send.mock.calls.flat()).toEqual(['key-1', 'key-2']);
  });

  it('draws different keys for different intentions', async () => {
    const ring = keys();
    const send = vi.fn().mockResolvedValue(broken);
    await ring.send('push:1', send, 1);
    await ring.send('push:2', send, 1);
    expect(send.mock.calls.flat()).toEqual(['key-1', 'key-2']);
  });

  it('draws keys on plain http too', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
    expect(drawKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(drawKey()).not.toBe(drawKey());
  });
});
