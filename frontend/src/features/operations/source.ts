// News of an operation, from the client.
import type { Client } from 'urql';
import type { OperationFieldsFragment } from '@/generated/graphql';
import { OperationById, OperationUpdated } from './documents';
import type { Source } from './watch';

export type Operation = OperationFieldsFragment;

export function operationSource(client: Client): Source<Operation> {
  return {
    listen: (id, onNews) =>
      client.subscription(OperationUpdated, { id }).subscribe((result) => {
        if (result.data) onNews(result.data.operationUpdated);
      }).unsubscribe,
    ask: async (id) => {
      const result = await client.query(OperationById, { id }, { requestPolicy: 'network-only' }).toPromise();
      return result.data?.node?.__typename === 'Operation' ? result.data.node : null;
    },
  };
}
