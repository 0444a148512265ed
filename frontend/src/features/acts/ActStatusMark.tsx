// The status of an act, in the colours of an order's.
import { OrderStatusMark } from '@/features/orders/OrderStatusMark';
import { longest, useUsualTimes } from '@/features/orders/useUsualTimes';
import type { ActStatus } from '@/generated/graphql';

export function ActStatusMark({ status, since, customsStatus }: { status: ActStatus; since: string; customsStatus?: string | null }) {
  return <OrderStatusMark status={status} since={since} usual={longest(useUsualTimes(), customsStatus)} />;
}
