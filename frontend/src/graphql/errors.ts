// What went wrong, in the words the screen shows. A refusal the user can mend arrives as userErrors;
// everything else is a fault and is told with its request id.
import type { CombinedError } from 'urql';

export interface UserError {
  code: string;
  field?: string[] | null;
  message: string;
  todo?: string | null;
}

export type FaultKind = 'offline' | 'signedOut' | 'forbidden' | 'throttled' | 'refused' | 'fault';

export interface Fault {
  kind: FaultKind;
  detail: string;
  requestId: string | null;
}

const KIND_BY_CODE: Record<string, FaultKind> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'forbidden',
  THROTTLED: 'throttled',
  BAD_USER_INPUT: 'refused',
};

export function faultOf(error: CombinedError): Fault {
  if (error.networkError) return { kind: 'offline', detail: error.networkError.message, requestId: null };
  const first = error.graphQLErrors[0];
  const code = typeof first?.extensions.code === 'string' ? first.extensions.code : '';
  const requestId = first?.extensions.requestId;
  return {
    kind: KIND_BY_CODE[code] ?? 'fault',
    detail: first?.message ?? error.message,
    requestId: typeof requestId === 'string' ? requestId : null,
  };
}
