// One operation by id: from the tray, or asked once and then followed (after a reload).
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { OperationById } from './documents';
import type { Operation } from './source';
import { useTray, useTrayState } from './TrayProvider';

export function useOperation(id: string | null): Operation | null {
  const tray = useTray();
  const held = useTrayState().operations.find((operation) => operation.id === id) ?? null;
  const [{ data }] = useQuery({
    query: OperationById,
    variables: { id: id ?? '' },
    pause: id === null || held !== null,
    requestPolicy: 'network-only',
  });
  const asked = data?.node?.__typename === 'Operation' && data.node.id === id ? data.node : null;
  useEffect(() => {
    if (asked && !held) tray.follow(asked);
  }, [asked, held, tray]);
  return id === null ? null : (held ?? asked);
}
