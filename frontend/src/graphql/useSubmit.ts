// Sends one mutation and keeps what came back: busy, refused, failed. `submit` gives the payload only
// when it was accepted, so a caller cannot mistake a refusal for success.
import { useState } from 'react';
import { useClient, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';
import type { UserError } from './errors';

interface Payload {
  userErrors: UserError[];
}

type PayloadOf<Data> = { [Field in keyof Data as Field extends '__typename' ? never : Field]: Data[Field] };

export interface Submission {
  busy: boolean;
  fault: CombinedError | undefined;
  refusals: readonly UserError[];
  clear: () => void;
  submit: <Data extends object, Variables extends AnyVariables>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    types?: string[],
  ) => Promise<Data | null>;
}

export function useSubmit(): Submission {
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<CombinedError>();
  const [refusals, setRefusals] = useState<readonly UserError[]>([]);

  const clear = () => {
    setFault(undefined);
    setRefusals([]);
  };
  const submit: Submission['submit'] = async (document, variables, types = []) => {
    setBusy(true);
    const { data, error } = await client.mutation(document, variables, { additionalTypenames: types }).toPromise();
    setBusy(false);
    const refused = data ? refusalsOf(data) : [];
    setFault(error);
    setRefusals(refused);
    return data && !error && refused.length === 0 ? data : null;
  };
  return { busy, fault, refusals, clear, submit };
}

function refusalsOf<Data extends object>(data: Data): UserError[] {
  const payloads = Object.values(data as PayloadOf<Data>) as unknown[];
  return payloads.flatMap((payload) => (isPayload(payload) ? payload.userErrors : []));
}

function isPayload(value: unknown): value is Payload {
  return typeof value === 'object' && value !== null && 'userErrors' in value && Array.isArray(value.userErrors);
}
