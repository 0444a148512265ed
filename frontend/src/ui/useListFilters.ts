// The filters of the open list: read from the address, changed by going to another address.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { patchFilters, readFilters, writeFilters, type FilterShape, type ListFilters, type RawSearch } from './filters';

export interface ListFiltersHandle<Scope extends string, Status extends string> {
  filters: ListFilters<Scope, Status>;
  change(patch: Partial<ListFilters<Scope, Status>>): void;
}

export function useListFilters<Scope extends string, Status extends string>(
  shape: FilterShape<Scope, Status>,
): ListFiltersHandle<Scope, Status> {
  const search = useSearch({ strict: false }) as RawSearch;
  const navigate = useNavigate();
  const filters = useMemo(() => readFilters(shape, search), [shape, search]);

  const change = useCallback(
    (patch: Partial<ListFilters<Scope, Status>>) => {
      const next = writeFilters(shape, patchFilters(filters, patch));
      void navigate({ to: '.', search: (held: RawSearch) => ({ ...held, ...next }) });
    },
    [shape, filters, navigate],
  );
  return { filters, change };
}
