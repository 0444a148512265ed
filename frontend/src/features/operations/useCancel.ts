// Asks the server to stop one piece of work. What is already done stays done.
import { useState } from 'react';
import { useClient } from 'urql';
import type { UserError } from '@/graphql/errors';
import { OperationCancel } from './documents';
import { useTray } from './TrayProvider';

export function useCancel(id: string) {
  const client = useClient();
  const tray = useTray();
  const [cancelling, setCancelling] = useState(false);
  const [refusals, setRefusals] = useState<readonly UserError[]>([]);
  const cancel = async () => {
    setCancelling(true);
    const { data } = await client.mutation(OperationCancel, { id }).toPromise();
    setCancelling(false);
    setRefusals(data?.operationCancel.userErrors ?? []);
    if (data?.operationCancel.operation) tray.follow(data.operationCancel.operation);
  };
  return { cancel, cancelling, refusals };
}
