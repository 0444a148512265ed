// The query bar as it stands in the address: search scope and text, status, time, sorting, page.
// Every list reads and writes it here, so a filtered list can be bookmarked, sent and reloaded.

export interface FilterShape<Scope extends string, Status extends string> {
  /** The first one is the default. */
  scopes: readonly Scope[];
  statuses: readonly Status[];
  /** `FIELD:ASC` or `FIELD:DESC`; the first one is the default. */
  sorts: readonly string[];
}

export interface ListFilters<Scope extends string, Status extends string> {
  scope: Scope;
  text: string;
  status: Status[];
  /** Days, `YYYY-MM-DD`, both included. */
  from: string | null;
  to: string | null;
  sort: string;
  size: number;
  /** Cursor paging: at most one of the two is set. */
  after: string | null;
  before: string | null;
  /** For the eye only: the server pages by cursor. */
  page: number;
}

export const PAGE_SIZES = [20, 50, 100] as const;
const DEFAULT_SIZE = 50;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export type RawSearch = Record<string, string | undefined>;

export function readFilters<Scope extends string, Status extends string>(
  shape: FilterShape<Scope, Status>,
  raw: RawSearch,
): ListFilters<Scope, Status> {
  const size = Number(raw.size);
  const page = Number(raw.page);
  const after = raw.after ?? null;
  return {
    scope: oneOf(shape.scopes, raw.scope),
    text: raw.text ?? '',
    status: shape.statuses.filter((status) => raw.status?.split(',').includes(status)),
    from: day(raw.from),
    to: day(raw.to),
    sort: oneOf(shape.sorts, raw.sort),
    size: PAGE_SIZES.some((known) => known === size) ? size : DEFAULT_SIZE,
    after,
    before: after === null ? (raw.before ?? null) : null,
    page: Number.isInteger(page) && page > 1 ? page : 1,
  };
}

/** Only what differs from the default is written: a plain list has a plain address. */
export function writeFilters<Scope extends string, Status extends string>(
  shape: FilterShape<Scope, Status>,
  filters: ListFilters<Scope, Status>,
): RawSearch {
  return {
    scope: filters.scope === shape.scopes[0] ? undefined : filters.scope,
    text: filters.text === '' ? undefined : filters.text,
    status: filters.status.length === 0 ? undefined : filters.status.join(','),
    from: filters.from ?? undefined,
    to: filters.to ?? undefined,
    sort: filters.sort === shape.sorts[0] ? undefined : filters.sort,
    size: filters.size === DEFAULT_SIZE ? undefined : String(filters.size),
    after: filters.after ?? undefined,
    before: filters.before ?? undefined,
    page: filters.page === 1 ? undefined : String(filters.page),
  };
}

/** A change of what is asked begins at the first page again. */
export function patchFilters<F extends ListFilters<string, string>>(filters: F, patch: Partial<F>): F {
  const turnsPage = 'after' in patch || 'before' in patch;
  return turnsPage ? { ...filters, ...patch } : { ...filters, ...patch, after: null, before: null, page: 1 };
}

export interface PageVariables {
  first?: number;
  after?: string;
  last?: number;
  before?: string;
}

export function pageVariables(filters: ListFilters<string, string>): PageVariables {
  if (filters.before !== null) return { last: filters.size, before: filters.before };
  return filters.after === null ? { first: filters.size } : { first: filters.size, after: filters.after };
}

/** Whole days of this browser's clock, as a half-open range of moments. */
export function dayRange(from: string | null, to: string | null): { gte?: string; lt?: string } | undefined {
  if (from === null && to === null) return undefined;
  return {
    ...(from === null ? {} : { gte: midnight(from, 0) }),
    ...(to === null ? {} : { lt: midnight(to, 1) }),
  };
}

/** Numbers pasted from a sheet: by line, tab, blank or comma, each once, in their order. */
export function splitNumbers(text: string): string[] {
  return [...new Set(text.split(/[\s,，;；、]+/).filter((part) => part !== ''))];
}

export function splitSort<Field extends string>(sort: string): { field: Field; direction: 'ASC' | 'DESC' } {
  const [field, direction] = sort.split(':');
  return { field: field as Field, direction: direction === 'ASC' ? 'ASC' : 'DESC' };
}

function midnight(date: string, plusDays: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, dayOfMonth + plusDays).toISOString();
}

function oneOf<Value extends string>(values: readonly Value[], raw: string | undefined): Value {
  const first = values[0];
  if (first === undefined) throw new Error('a closed set has at least one value');
  return values.find((value) => value === raw) ?? first;
}

function day(raw: string | undefined): string | null {
  return raw !== undefined && DAY.test(raw) ? raw : null;
}
