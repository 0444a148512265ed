// Codes are doubted early and never wrongly.
import { describe, expect, it } from 'vitest';
import { formOf, inputOf } from '@/features/enterprises/enterpriseInput';
import { creditCodeCheckDigit, doubtCreditCode, doubtCustomsCode, doubtTransmissionId } from '@/features/enterprises/identifiers';
import type { EnterpriseFieldsFragment } from '@/generated/graphql';

describe('codes', () => {
  it('knows the check digit of a published credit code', () => {
    expect(creditCodeCheckDigit('91350100M000100Y43')).toBe('3');
    expect(doubtCreditCode('91350100M000100Y43')).toBeNull();
    expect(doubtCreditCode('91350100M000100Y44')).toEqual({ kind: 'usccCheck', expected: '3' });
    expect(doubtCreditCode('91350100M000100I43')).toEqual({ kind: 'usccForm' });
  });

  it('knows the forms of customs code and transmission id', () => {
    expect(doubtCustomsCode('3301960B2B')).toBeNull();
    expect(doubtCustomsCode('3301960b2b')).toEqual({ kind: 'customsCodeForm' });
    expect(doubtTransmissionId('DXPENT0000000001')).toBeNull();
    expect(doubtTransmissionId('DXPLGS0000000001')).toEqual({ kind: 'transmissionIdForm' });
    expect(doubtTransmissionId('')).toBeNull();
  });
});

describe('passwords', () => {
  const channel = { __typename: 'Channel' as const, url: 'http://a', username: 'u', passwordSet: true };
  const enterprise: EnterpriseFieldsFragment = {
    __typename: 'Enterprise',
    id: 'enterprise_1',
    name: 'A',
    unifiedSocialCreditCode: null,
    customsCode: '3301960B2B',
    transmissionId: null,
    roles: ['MERCHANT'],
    sendChannel: channel,
    receiveChannel: channel,
    signing: { __typename: 'Signing', url: 'http://s', username: 's', passwordSet: true, profile: 'SM2_SM3' },
    note: null,
    status: 'ENABLED',
    createdAt: '2026-11-01T00:00:00Z',
    updatedAt: '2026-11-01T00:00:00Z',
    createdBy: null,
    updatedBy: null,
  };

  it('come in empty and an empty one is not sent', () => {
    const form = formOf(enterprise);
    expect(JSON.stringify(form)).not.toContain('password');
    const input = inputOf({ ...form, name: 'A', customsCode: '3301960B2B', roles: ['MERCHANT'], sendChannel: { url: 'http://b', username: 'u', password: '' } });
    expect(input.sendChannel).toEqual({ url: 'http://b', username: 'u' });
    expect(input.receiveChannel).toEqual({ url: 'http://a', username: 'u' });
  });

  it('go out when they are typed', () => {
    const input = inputOf({ ...formOf(enterprise), name: 'A', customsCode: '3301960B2B', roles: ['MERCHANT'], signing: { password: 'new' } });
    expect(input.signing).toEqual({ password: 'new' });
  });
});
