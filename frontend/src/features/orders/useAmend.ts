// Files one 变更: one click, one key; the server's reason when it is not lawful.
import { useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import type { OrderInput } from '@/generated/graphql';
import type { UserError } from '@/graphql/errors';
import { idempotencyKeys } from '@/graphql/idempotency';
import { OrderAmend } from './documents';

const TYPES = { additionalTypenames: ['Order', 'Act', 'Task'] };

export function useAmend() {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<CombinedError>();
  const [refusals, setRefusals] = useState<readonly UserError[]>([]);
  /** True when the order now says so. */
  const amend = async (id: string, input: OrderInput): Promise<boolean> => {
    setBusy(true);
    const send = (key: string) => client.mutation(OrderAmend, { id, input, key }, TYPES).toPromise();
    const { data, error } = await idempotencyKeys.send(`amend:${id}:${JSON.stringify(input)}`, send);
    setBusy(false);
    const refused = data?.orderAmend.userErrors ?? [];
    setFault(error);
    setRefusals(refused);
    return data !== undefined && !error && refused.length === 0;
  };
  return { busy, fault, refusals, amend };
}
