// The status of an act, in the colours of an order's.
import { OrderStatusMark } from '@/features/orders/OrderStatusMark';
import type { ActStatus } from '@/generated/graphql';

export function ActStatusMark({ status, since }: { status: ActStatus; since: string }) {
  return <OrderStatusMark status={status} since={since} />;
}
