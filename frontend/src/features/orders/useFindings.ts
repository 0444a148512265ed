// What was found, asked for or by itself, about the orders of a page that still wait. It changes within
// minutes, not within seconds, so it is asked for more rarely than the orders themselves.
import { useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import type { OrderFindingsQuery, OrderRowFragment } from '@/generated/graphql';
import { OrderFindings } from './documents';

const EVERY_MS = 20_000;

export type Finding = NonNullable<OrderFindingsQuery['orders']['nodes'][number]['diagnosis']>;

export function useFindings(orders: readonly OrderRowFragment[]): ReadonlyMap<string, Finding> {
  const waiting = orders
    .filter(({ status }) => status === 'DECLARING')
    .map(({ orderNo }) => orderNo)
    .toSorted();
  const numbers = waiting.join('\n');
  const variables = useMemo(() => {
    const list = numbers.split('\n');
    return { first: list.length, where: { orderNo: { in: list }, status: { in: ['DECLARING' as const] } } };
  }, [numbers]);
  const pause = waiting.length === 0;
  const [{ data }, ask] = useQuery({ query: OrderFindings, variables, pause });
  useEffect(() => {
    if (pause) return undefined;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') ask({ requestPolicy: 'cache-and-network' });
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [pause, ask]);
  return useMemo(() => {
    const found = pause ? [] : (data?.orders.nodes ?? []);
    return new Map(found.flatMap(({ id, diagnosis }) => (diagnosis?.failing ? [[id, diagnosis] as const] : [])));
  }, [pause, data]);
}
