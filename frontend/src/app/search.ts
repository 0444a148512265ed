// The query part of an address as plain words, so that a filtered list reads well and an order number
// such as 0012 or 1E5 stays the text that it is.
import type { RawSearch } from '@/ui/filters';

export function parseSearch(search: string): RawSearch {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifySearch(search: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') words.set(name, value);
  }
  const text = words.toString();
  return text === '' ? '' : `?${text}`;
}
