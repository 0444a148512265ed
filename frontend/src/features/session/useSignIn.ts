// Signs in and goes where the person was on the way to.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import type { SessionCreateInput } from '@/generated/graphql';
import type { UserError } from '@/graphql/errors';
import type { RawSearch } from '@/ui/filters';
import { SessionCreate } from './documents';
import { session } from './session';

export interface SignIn {
  busy: boolean;
  fault: CombinedError | undefined;
  refusals: readonly UserError[];
  signIn: (input: SessionCreateInput) => Promise<void>;
}

export function useSignIn(): SignIn {
  const client = useClient();
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false }) as RawSearch;
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<CombinedError>();
  const [refusals, setRefusals] = useState<readonly UserError[]>([]);

  const signIn = async (input: SessionCreateInput) => {
    setBusy(true);
    const { data, error } = await client.mutation(SessionCreate, { input }).toPromise();
    setBusy(false);
    setFault(error);
    setRefusals(data?.sessionCreate.userErrors ?? []);
    const tokens = data?.sessionCreate.session;
    if (!tokens) return;
    session.signIn(tokens);
    await navigate({ href: ownAddress(next), replace: true });
  };
  return { busy, fault, refusals, signIn };
}

/** Only an address of this site: a crafted link must not lead elsewhere after the password. */
export function ownAddress(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])/.test(next) && !next.startsWith('/login') ? next : '/imports';
}
