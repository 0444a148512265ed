// Where the wizard stands, kept in the address: the task, the running operation, the import whose
// outcome is shown. A reload loses the chosen file and nothing else.
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ImportState } from '@/generated/graphql';
import type { RawSearch } from '@/ui/filters';

export interface ImportPlace {
  task: string | null;
  operation: string | null;
  import: string | null;
  policy: boolean;
}

export type ImportStep = 'target' | 'upload' | 'problems' | 'policy' | 'summary';

export const importSteps = ['target', 'upload', 'problems', 'policy', 'summary'] as const satisfies readonly ImportStep[];

export function stepOf(place: ImportPlace, state: ImportState | null): ImportStep {
  if (place.task === null) return 'target';
  if (state === 'COMMITTED') return 'summary';
  if (state === 'REFUSED') return place.policy ? 'policy' : 'problems';
  return 'upload';
}

export function useImportPlace(): [ImportPlace, (patch: Partial<ImportPlace>) => void] {
  const search = useSearch({ strict: false }) as RawSearch;
  const navigate = useNavigate();
  const place: ImportPlace = {
    task: search.task ?? null,
    operation: search.operation ?? null,
    import: search.import ?? null,
    policy: search.policy === '1',
  };
  const move = (patch: Partial<ImportPlace>) => {
    const next = { ...place, ...patch };
    void navigate({
      to: '.',
      search: {
        task: next.task ?? undefined,
        operation: next.operation ?? undefined,
        import: next.import ?? undefined,
        policy: next.policy ? '1' : undefined,
      },
    });
  };
  return [place, move];
}
