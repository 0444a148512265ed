// The session: memory for the access token, one renewal at a time, signed out when the server says so.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SessionStore, REFRESH_KEY, type Renew, type Tokens } from '@/features/session/store';

const alone = <T>(work: () => Promise<T>) => work();
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const tokens = (name: string): Tokens => ({ accessToken: `access-${name}`, refreshToken: `refresh-${name}`, expiresAt: inAnHour() });

let renew: ReturnType<typeof vi.fn<Renew>>;
let store: SessionStore;

beforeEach(() => {
  renew = vi.fn<Renew>();
  store = new SessionStore(renew, localStorage, alone);
});

describe('SessionStore', () => {
  it('keeps the access token out of storage', () => {
    store.signIn(tokens('one'));
    expect(store.accessToken).toBe('access-one');
    expect(JSON.stringify({ ...localStorage })).not.toContain('access-one');
    expect(localStorage.getItem(REFRESH_KEY)).toBe('refresh-one');
  });

  it('finds its way back after a reload without a password', async () => {
    localStorage.setItem(REFRESH_KEY, 'refresh-one');
    renew.mockResolvedValue(tokens('two'));
    expect(store.open).toBe(true);
    await expect(store.token()).resolves.toBe('access-two');
    expect(renew).toHaveBeenCalledWith('refresh-one');
  });

  it('renews once for all who ask together', async () => {
    store.signIn(tokens('one'));
    renew.mockResolvedValue(tokens('two'));
    const answers = await Promise.all([store.renew('access-one'), store.renew('access-one'), store.renew('access-one')]);
    expect(answers).toEqual(['access-two', 'access-two', 'access-two']);
    expect(renew).toHaveBeenCalledTimes(1);
  });

  it('does not renew for a refusal of a token that is already replaced', async () => {
    store.signIn(tokens('two'));
    await expect(store.renew('access-one')).resolves.toBe('access-two');
    expect(renew).not.toHaveBeenCalled();
  });

  it('uses the refresh token another tab has turned meanwhile', async () => {
    store.signIn(tokens('one'));
    localStorage.setItem(REFRESH_KEY, 'refresh-other-tab');
    renew.mockResolvedValue(tokens('three'));
    await store.renew('access-one');
    expect(renew).toHaveBeenCalledWith('refresh-other-tab');
  });

  it('replaces a token that is about to expire before it is used', async () => {
    store.signIn({ ...tokens('one'), expiresAt: new Date(Date.now() + 5_000).toISOString() });
    renew.mockResolvedValue(tokens('two'));
    await expect(store.token()).resolves.toBe('access-two');
  });

  it('signs out when the refresh token is refused, and tells', async () => {
    store.signIn(tokens('one'));
    const told = vi.fn();
    store.subscribe(told);
    renew.mockResolvedValue(null);
    await expect(store.renew('access-one')).resolves.toBeNull();
    expect(store.open).toBe(false);
    expect(told).toHaveBeenCalled();
  });

  it('stays signed in when the server cannot be reached', async () => {
    store.signIn(tokens('one'));
    renew.mockRejectedValue(new TypeError('network'));
    await expect(store.renew('access-one')).rejects.toThrow('network');
    expect(store.open).toBe(true);
  });

  it('asks nobody when nobody is signed in', async () => {
    await expect(store.token()).resolves.toBeNull();
    expect(renew).not.toHaveBeenCalled();
  });
});
