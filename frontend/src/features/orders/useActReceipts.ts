// What customs said of the acts on an order's list: it stands on the order's time line with the rest.
import { useMemo } from 'react';
import { graphql } from '@/generated';
import type { ActReceiptsQuery } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';

const ActReceipts = graphql(`
  query ActReceipts($orderId: ID!) {
    acts(first: 20, where: { orderId: { eq: $orderId } }) {
      nodes {
        id
        copNo
        status
        messages { messageType sentAt }
        receipts { id messageType status statusText info customsTime receivedAt todo }
      }
    }
  }
`);

const moving = ({ acts }: ActReceiptsQuery) => acts.nodes.some((act) => act.status === 'DECLARING');

export type ActOfOrder = ActReceiptsQuery['acts']['nodes'][number];

/** Only lists have acts. */
export function useActReceipts(orderId: string, list: boolean): readonly ActOfOrder[] {
  const { data } = useLiveQuery({ query: ActReceipts, variables: { orderId }, types: ['Act'], moving, pause: !list });
  return useMemo(() => data?.acts.nodes ?? [], [data]);
}
