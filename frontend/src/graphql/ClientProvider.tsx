// One connection for one session: another user never sees what the first one's cache held.
import { useEffect, useState, type ReactNode } from 'react';
import { Provider } from 'urql';
import { connect } from './client';

export function ClientProvider({ children }: { children: ReactNode }) {
  const [connection] = useState(connect);
  useEffect(() => () => connection.close(), [connection]);
  return <Provider value={connection.client}>{children}</Provider>;
}
