// One word of the address, for what must survive a reload: the order in the drawer, the wizard's task,
// one more condition of a list.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { RawSearch } from './filters';

const FIRST_PAGE: RawSearch = { after: undefined, before: undefined, page: undefined };

/** `condition`: a change of the word asks another question, so paging begins anew. */
export function useSearchParam(name: string, use: 'place' | 'condition' = 'place'): [string | null, (value: string | null) => void] {
  const search = useSearch({ strict: false }) as RawSearch;
  const navigate = useNavigate();
  const set = useCallback(
    (value: string | null) => {
      const paging = use === 'condition' ? FIRST_PAGE : {};
      void navigate({ to: '.', search: (held: RawSearch) => ({ ...held, ...paging, [name]: value ?? undefined }) });
    },
    [name, use, navigate],
  );
  return [search[name] ?? null, set];
}
