// Keeps one tray for as long as somebody is signed in, whatever page is open.
import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useClient } from 'urql';
import { OperationsRecent } from './documents';
import { operationSource, type Operation } from './source';
import { Tray, type TrayState } from './tray';

const TrayContext = createContext<Tray<Operation> | null>(null);
const ADOPTED = 50;

export function TrayProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const [tray] = useState(() => new Tray(operationSource(client)));

  useEffect(() => {
    void client
      .query(OperationsRecent, { first: ADOPTED }, { requestPolicy: 'network-only' })
      .toPromise()
      .then((result) => tray.adopt(result.data?.operations.nodes ?? []));
    return () => tray.close();
  }, [client, tray]);

  return <TrayContext value={tray}>{children}</TrayContext>;
}

export function useTray(): Tray<Operation> {
  const tray = useContext(TrayContext);
  if (!tray) throw new Error('useTray stands outside TrayProvider');
  return tray;
}

export function useTrayState(): TrayState<Operation> {
  const tray = useTray();
  return useSyncExternalStore(tray.subscribe, tray.state);
}
