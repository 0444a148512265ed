// What all master-data lists ask in the same way.
import type { RecordStatus } from '@/generated/graphql';
import { dayRange, pageVariables, splitSort, type ListFilters, type PageVariables } from './filters';

export const recordStatuses = ['ENABLED', 'DISABLED'] as const satisfies readonly RecordStatus[];

type TimeField = 'createdAt' | 'updatedAt';

export interface RecordVariables<Scope extends string, Field extends string> extends PageVariables {
  search: { scope: Scope; text: string } | null;
  where: { status?: { in: RecordStatus[] } } & Partial<Record<TimeField, { gte?: string; lt?: string }>>;
  orderBy: { field: Field; direction: 'ASC' | 'DESC' };
}

export function recordVariables<Scope extends string, Field extends string>(
  filters: ListFilters<Scope, RecordStatus>,
  time: TimeField,
): RecordVariables<Scope, Field> {
  const range = dayRange(filters.from, filters.to);
  return {
    ...pageVariables(filters),
    search: filters.text === '' ? null : { scope: filters.scope, text: filters.text },
    where: {
      ...(filters.status.length > 0 ? { status: { in: filters.status } } : {}),
      ...(range ? { [time]: range } : {}),
    },
    orderBy: splitSort<Field>(filters.sort),
  };
}
