// The query bar in the address: read, written, changed.
import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from '@/app/search';
import { dayRange, patchFilters, readFilters, splitNumbers, writeFilters, type FilterShape } from '@/ui/filters';

const shape: FilterShape<'CODE' | 'NAME', 'ENABLED' | 'DISABLED'> = {
  scopes: ['CODE', 'NAME'],
  statuses: ['ENABLED', 'DISABLED'],
  sorts: ['UPDATED_AT:DESC', 'CODE:ASC'],
};

describe('filters in the address', () => {
  it('leaves a plain list with a plain address', () => {
    expect(stringifySearch(writeFilters(shape, readFilters(shape, {})))).toBe('');
  });

  it('comes back as it was written', () => {
    const filters = readFilters(shape, {
      scope: 'NAME',
      text: '启运 & 贸易',
      status: 'DISABLED',
      from: '2026-11-01',
      to: '2026-11-23',
      sort: 'CODE:ASC',
      size: '100',
      after: 'c99',
      page: '2',
    });
    expect(readFilters(shape, parseSearch(stringifySearch(writeFilters(shape, filters))))).toEqual(filters);
  });

  it('keeps numbers as the text they are', () => {
    for (const text of ['0012', '1E5', '10000000000000001', 'true']) {
      expect(parseSearch(stringifySearch({ text })).text).toBe(text);
    }
  });

  it('reads nonsense as the default', () => {
    const filters = readFilters(shape, { scope: 'X', status: 'ENABLED,X', from: 'gestern', size: '7', page: '-1', sort: 'X:Y' });
    expect(filters).toMatchObject({ scope: 'CODE', status: ['ENABLED'], from: null, size: 50, page: 1, sort: 'UPDATED_AT:DESC' });
  });

  it('begins at the first page when something else is asked', () => {
    const second = readFilters(shape, { after: 'c49', page: '2' });
    expect(patchFilters(second, { status: ['ENABLED'] })).toMatchObject({ after: null, before: null, page: 1 });
    expect(patchFilters(second, { after: 'c99', before: null, page: 3 })).toMatchObject({ after: 'c99', page: 3 });
  });
});

describe('dayRange', () => {
  it('covers both days whole', () => {
    const range = dayRange('2026-11-22', '2026-11-23');
    expect(new Date(range?.gte ?? '').getHours()).toBe(0);
    expect(Date.parse(range?.lt ?? '') - Date.parse(range?.gte ?? '')).toBe(2 * 86_400_000);
  });

  it('may be open on either side', () => {
    expect(dayRange(null, null)).toBeUndefined();
    expect(dayRange('2026-11-22', null)).not.toHaveProperty('lt');
    expect(dayRange(null, '2026-11-22')).not.toHaveProperty('gte');
  });
});

it('takes pasted numbers apart', () => {
  expect(splitNumbers(' A1\r\nA2\tA3,A4,A1、A5 ')).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
});
