// Files one act: one click, one key; the server's reason when it is not lawful.
import { useState } from 'react';
import { useClient, type Client, type CombinedError, type TypedDocumentNode } from 'urql';
import type {
  ArrivalInput,
  DeclarationsReturnInput,
  AddedPaymentInput,
  DeclarationsSummariseInput,
  DepartureInput,
  ReturnTallyInput,
  SummaryPeriodInput,
  WayBillInput,
} from '@/generated/graphql';
import type { UserError } from '@/graphql/errors';
import { idempotencyKeys, type Answer } from '@/graphql/idempotency';
import type { ActName } from './actFields';
import { parted } from './written';
import {
  ArrivalCreate,
  DeclarationsCancel,
  DeclarationsDelete,
  DeclarationsReturn,
  DeclarationsSummarise,
  DeclarationsPeriodSummarise,
  DepartureCreate,
  OrderPaymentsAdd,
  ReturnTallyCreate,
  WayBillCreate,
} from './documents';

export type ActValues = Record<string, unknown>;

const TYPES = { additionalTypenames: ['Order', 'Act', 'Task'] };

export function useAct() {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<CombinedError>();
  const [refusals, setRefusals] = useState<readonly UserError[]>([]);
  /** True when the server has filed it. */
  const file = async (act: ActName, orderIds: readonly string[], values: ActValues): Promise<boolean> => {
    setBusy(true);
    const intention = `${act}:${orderIds.join(',')}:${JSON.stringify(values)}`;
    const { data, error } = await idempotencyKeys.send<Payloads>(intention, (key) => send(client, act, orderIds, values, key));
    setBusy(false);
    const refused = Object.values(data ?? {}).flatMap((payload) => (isPayload(payload) ? payload.userErrors : []));
    setFault(error);
    setRefusals(refused.map(atField));
    return data !== undefined && !error && refused.length === 0;
  };
  return { busy, fault, refusals, file };
}

/** Refusals name a place in the arguments; the form has the fields alone. */
function atField(refusal: UserError): UserError {
  const path = refusal.field ?? [];
  const [argument, ...rest] = path;
  if (argument === 'payments') return { ...refusal, field: rest.slice(-1) };
  if (argument !== 'period') return refusal;
  const name = rest[0] ?? 'span';
  return { ...refusal, field: [name === 'from' || name === 'until' ? 'span' : name] };
}

type Payloads = object;

function isPayload(value: unknown): value is { userErrors: UserError[] } {
  return typeof value === 'object' && value !== null && 'userErrors' in value;
}

function send(client: Client, act: ActName, ids: readonly string[], values: ActValues, key: string): Promise<Answer<Payloads>> {
  const orderIds = [...ids];
  const orderId = ids[0] ?? '';
  const run = <Data extends object, Variables extends object>(document: TypedDocumentNode<Data, Variables>, variables: Variables) =>
    client.mutation(document as TypedDocumentNode<Data, object>, variables, TYPES).toPromise();
  switch (act) {
    case 'cancel':
      return run(DeclarationsCancel, { orderIds, reason: String(values.reason ?? ''), key });
    case 'delete':
      return run(DeclarationsDelete, { ids: orderIds, key });
    case 'wayBill':
      return run(WayBillCreate, { orderIds, input: values as WayBillInput, key });
    case 'arrival':
      return run(ArrivalCreate, { orderIds, input: values as ArrivalInput, key });
    case 'departure':
      return run(DepartureCreate, { orderIds, input: values as DepartureInput, key });
    case 'summary':
      return run(DeclarationsSummarise, { orderIds, input: values as DeclarationsSummariseInput, key });
    case 'summaryPeriod': {
      const { period, input } = parted(values);
      return run(DeclarationsPeriodSummarise, { period: period as SummaryPeriodInput, input: input as DeclarationsSummariseInput, key });
    }
    case 'payment':
      return run(OrderPaymentsAdd, { payments: [{ orderId, payment: values as unknown as AddedPaymentInput }], key });
    case 'refund':
      return run(DeclarationsReturn, { orderId, input: values as DeclarationsReturnInput, key });
    case 'tally':
      return run(ReturnTallyCreate, { orderId, input: values as ReturnTallyInput, key });
  }
}
