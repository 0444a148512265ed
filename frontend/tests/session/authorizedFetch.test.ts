// UNAUTHENTICATED renews the token once and sends the very same request again.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { authorizedFetch } from '@/features/session/authorizedFetch';
import { SessionStore, type Renew } from '@/features/session/store';

const fresh = (name: string) => ({
  accessToken: name,
  refreshToken: 'refresh',
  expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
});
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const unauthenticated = (status: number) => json({ errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] }, status);

let renew: ReturnType<typeof vi.fn<Renew>>;
let session: SessionStore;
let send: ReturnType<typeof vi.fn<typeof fetch>>;

beforeEach(() => {
  renew = vi.fn<Renew>().mockResolvedValue(fresh('new'));
  session = new SessionStore(renew, localStorage, (work) => work());
  send = vi.fn<typeof fetch>();
});

const sent = (call: number) => send.mock.calls[call]?.[1];
const bearer = (call: number) => new Headers(sent(call)?.headers).get('authorization');

describe('authorizedFetch', () => {
  it('carries token and language', async () => {
    session.signIn(fresh('old'));
    send.mockResolvedValue(json({ data: {} }));
    await authorizedFetch(session, () => 'zh-CN', send)('/graphql', { method: 'POST', body: '{}' });
    expect(bearer(0)).toBe('Bearer old');
    expect(new Headers(sent(0)?.headers).get('accept-language')).toBe('zh-CN');
  });

  it.each([401, 200])('renews and repeats the same body when refused with HTTP %i', async (status) => {
    session.signIn(fresh('old'));
    send.mockResolvedValueOnce(unauthenticated(status)).mockResolvedValueOnce(json({ data: { ok: true } }));
    const answer = await authorizedFetch(session, () => 'zh-CN', send)('/graphql', { method: 'POST', body: '{"same":1}' });
    expect(await answer.json()).toEqual({ data: { ok: true } });
    expect(bearer(1)).toBe('Bearer new');
    expect(sent(1)?.body).toBe(sent(0)?.body);
    expect(renew).toHaveBeenCalledTimes(1);
  });

  it('gives the refusal back when the session is over', async () => {
    session.signIn(fresh('old'));
    renew.mockResolvedValue(null);
    send.mockResolvedValue(unauthenticated(401));
    const answer = await authorizedFetch(session, () => 'zh-CN', send)('/graphql');
    expect(answer.status).toBe(401);
    expect(send).toHaveBeenCalledTimes(1);
    expect(session.open).toBe(false);
  });

  it('never repeats more than once', async () => {
    session.signIn(fresh('old'));
    send.mockImplementation(() => Promise.resolve(unauthenticated(401)));
    await authorizedFetch(session, () => 'zh-CN', send)('/graphql');
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('does not take the word in someone’s data for a refusal', async () => {
    session.signIn(fresh('old'));
    send.mockResolvedValue(json({ data: { note: 'UNAUTHENTICATED' } }));
    await authorizedFetch(session, () => 'zh-CN', send)('/graphql');
    expect(renew).not.toHaveBeenCalled();
  });

  it('signs in without a token', async () => {
    send.mockResolvedValue(json({ data: {} }));
    await authorizedFetch(session, () => 'en', send)('/graphql');
    expect(bearer(0)).toBeNull();
    expect(renew).not.toHaveBeenCalled();
  });
});
