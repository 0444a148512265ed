// Begins long work under an idempotency key and hands it to the tray. One click, one piece of work, even
// when the line breaks between the asking and the answer.
import { useState } from 'react';
import type { CombinedError } from 'urql';
import type { UserError } from '@/graphql/errors';
import { idempotencyKeys, type Send } from '@/graphql/idempotency';
import type { Operation } from './source';
import { useTray } from './TrayProvider';

interface OperationPayload {
  operation: Operation | null;
  userErrors: UserError[];
}

export interface LongWork {
  busy: boolean;
  fault: CombinedError | undefined;
  refusals: readonly UserError[];
  clear: () => void;
  /** `intention` names what is asked for: the same again is the same work, not more of it. */
  begin: <Data>(intention: string, send: Send<Data>, payloadOf: (data: Data) => OperationPayload) => Promise<Begun>;
}

export interface Begun {
  operation: Operation | null;
  refusals: readonly UserError[];
}

export function useLongWork(): LongWork {
  const tray = useTray();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<CombinedError>();
  const [refusals, setRefusals] = useState<readonly UserError[]>([]);

  const clear = () => {
    setFault(undefined);
    setRefusals([]);
  };
  const begin: LongWork['begin'] = async (intention, send, payloadOf) => {
    setBusy(true);
    const { data, error } = await idempotencyKeys.send(intention, send);
    setBusy(false);
    const payload = data ? payloadOf(data) : { operation: null, userErrors: [] };
    setFault(error);
    setRefusals(payload.userErrors);
    if (payload.operation) tray.follow(payload.operation);
    return { operation: payload.operation, refusals: payload.userErrors };
  };
  return { busy, fault, refusals, clear, begin };
}
