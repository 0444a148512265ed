// Leaves: the server forgets the refresh token, this browser forgets everything.
import { useCallback } from 'react';
import { useClient } from 'urql';
import { SessionDelete } from './documents';
import { session } from './session';

export function useSignOut(): () => Promise<void> {
  const client = useClient();
  return useCallback(async () => {
    const { refreshToken } = session;
    if (refreshToken !== null) await client.mutation(SessionDelete, { refreshToken }).toPromise();
    session.signOut();
  }, [client]);
}
