// All orders of a question that the push filter cannot express (a search by task, strategy or customer):
// read page by page, so that what is pushed is exactly what the list shows.
import type { Client } from 'urql';
import type { OrderRowFragment } from '@/generated/graphql';
import { Orders } from './documents';
import type { OrderQuestion } from './filters';

const PAGE = 100;
/** As many as may be named in one push. */
export const COLLECT_AT_MOST = 1_000;

export async function collectOrders(client: Client, question: OrderQuestion): Promise<OrderRowFragment[] | null> {
  const orders: OrderRowFragment[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(client, question, after);
    if (!page) return null;
    orders.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  } while (after !== null && orders.length < COLLECT_AT_MOST);
  return after === null ? orders : null;
}

async function readPage(client: Client, question: OrderQuestion, after: string | null) {
  const result = await client
    .query(Orders, { ...question, first: PAGE, after }, { requestPolicy: 'network-only' })
    .toPromise();
  return result.data?.orders;
}
