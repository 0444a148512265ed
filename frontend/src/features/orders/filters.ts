// What the list of orders can be asked, and how that becomes the server's filter. The number scope is
// written as a filter, so that "push all that match" means exactly what the list shows.
import type { OrderOrderField, OrderSearch, OrderSearchScope, OrderStatus, OrderWhere } from '@/generated/graphql';
import { dayRange, pageVariables, splitNumbers, splitSort, type FilterShape, type ListFilters } from '@/ui/filters';
import { orderStatuses } from './status';

/** The server takes no longer list in one filter; a search may hold more. */
const FILTER_VALUES = 100;

export type OrderFilters = ListFilters<OrderSearchScope, OrderStatus>;

export const orderFilters: FilterShape<OrderSearchScope, OrderStatus> = {
  scopes: ['ORDER_NO', 'TASK_CODE', 'STRATEGY_NAME', 'CUSTOMER_CODE'],
  statuses: orderStatuses,
  sorts: ['UPDATED_AT:DESC', 'UPDATED_AT:ASC', 'CREATED_AT:DESC', 'CREATED_AT:ASC', 'ORDER_NO:ASC', 'ORDER_NO:DESC'],
};

/** In a task the rows stand as they were imported. */
export const taskOrderFilters: FilterShape<OrderSearchScope, OrderStatus> = {
  ...orderFilters,
  scopes: ['ORDER_NO'],
  sorts: ['CREATED_AT:ASC', 'CREATED_AT:DESC', 'ORDER_NO:ASC', 'ORDER_NO:DESC', 'UPDATED_AT:DESC', 'UPDATED_AT:ASC'],
};

export interface OrderQuestion {
  where: OrderWhere;
  /** What the filter cannot say: it is `null` whenever `where` alone is the whole question. */
  search: OrderSearch | null;
}

export function orderQuestion(filters: OrderFilters, taskId: string | null): OrderQuestion {
  const range = dayRange(filters.from, filters.to);
  const numbers = filters.scope === 'ORDER_NO' ? splitNumbers(filters.text) : [];
  const byText = filters.text !== '' && (filters.scope !== 'ORDER_NO' || numbers.length > FILTER_VALUES);
  return {
    where: {
      ...(taskId === null ? {} : { taskId: { eq: taskId } }),
      ...(filters.status.length > 0 ? { status: { in: filters.status } } : {}),
      ...(range ? { updatedAt: range } : {}),
      ...(byText ? {} : numberFilter(numbers)),
    },
    search: byText ? { scope: filters.scope, text: filters.text } : null,
  };
}

export function orderVariables(filters: OrderFilters, question: OrderQuestion) {
  return { ...pageVariables(filters), ...question, orderBy: splitSort<OrderOrderField>(filters.sort) };
}

function numberFilter(numbers: string[]): Pick<OrderWhere, 'orderNo'> {
  const [only] = numbers;
  if (only === undefined) return {};
  return { orderNo: numbers.length === 1 ? { contains: only } : { in: numbers } };
}
