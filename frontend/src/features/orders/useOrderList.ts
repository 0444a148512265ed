// One page of orders as the filters ask for it, kept fresh while anything on it moves.
import { useMemo } from 'react';
import type { OrdersQuery } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { Orders } from './documents';
import { orderQuestion, orderVariables, type OrderFilters } from './filters';

const declaring = (data: OrdersQuery) => data.orders.nodes.some((order) => order.status === 'DECLARING');

export function useOrderList(filters: OrderFilters, taskId: string | null) {
  const question = useMemo(() => orderQuestion(filters, taskId), [filters, taskId]);
  const variables = useMemo(() => orderVariables(filters, question), [filters, question]);
  const answer = useLiveQuery({ query: Orders, variables, types: ['Order'], moving: declaring });
  return { question, ...answer };
}
