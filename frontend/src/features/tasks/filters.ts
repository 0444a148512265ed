// What the list of 申报任务 can be asked.
import type { OrderSearchScope, TaskOrderField, TaskStatus } from '@/generated/graphql';
import { dayRange, pageVariables, splitSort, type FilterShape, type ListFilters } from '@/ui/filters';

export const taskStatuses = ['DRAFT', 'GENERATING', 'GENERATED', 'FAILED'] as const satisfies readonly TaskStatus[];

export const taskFilters: FilterShape<OrderSearchScope, TaskStatus> = {
  scopes: ['TASK_CODE', 'ORDER_NO', 'STRATEGY_NAME', 'CUSTOMER_CODE'],
  statuses: taskStatuses,
  sorts: ['UPDATED_AT:DESC', 'UPDATED_AT:ASC', 'CREATED_AT:DESC', 'CREATED_AT:ASC', 'CODE:ASC', 'CODE:DESC'],
};

export function taskVariables(filters: ListFilters<OrderSearchScope, TaskStatus>) {
  const range = dayRange(filters.from, filters.to);
  return {
    ...pageVariables(filters),
    search: filters.text === '' ? null : { scope: filters.scope, text: filters.text },
    where: {
      ...(filters.status.length > 0 ? { status: { in: filters.status } } : {}),
      ...(range ? { updatedAt: range } : {}),
    },
    orderBy: splitSort<TaskOrderField>(filters.sort),
  };
}
