// What a push would take along: which orders may go, which stay, and the input that says so.
import type { DeclarationsPushInput, OrderRowFragment, OrderStatus, OrderWhere } from '@/generated/graphql';
import { statusLooks } from './status';

export type OrderForPush = Pick<OrderRowFragment, 'id' | 'status' | 'failure' | 'task'>;

export type PushTarget = { kind: 'orders'; orders: readonly OrderForPush[] } | { kind: 'filter'; where: OrderWhere };

export type StatusCounts = Partial<Record<OrderStatus, number>>;

/** Ready ones, and failed or rejected ones of which the server says that they may go again as they are. */
export function mayPush(order: Pick<OrderRowFragment, 'status' | 'failure'>): boolean {
  if (order.status === 'READY') return true;
  return (order.status === 'FAILED' || order.status === 'REJECTED') && order.failure?.retryable === true;
}

export function countByStatus(orders: readonly { status: OrderStatus }[]): StatusCounts {
  const counts: StatusCounts = {};
  for (const { status } of orders) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

export function totalOf(counts: StatusCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

export interface PushPlan {
  going: number;
  staying: number;
  /** Failed and rejected ones, which a filter takes along only when asked to, and only the retryable. */
  failed: number;
  input: DeclarationsPushInput | null;
}

export function planPush(target: PushTarget, counts: StatusCounts, includeFailed: boolean): PushPlan {
  return target.kind === 'orders' ? planOrders(target.orders) : planFilter(target.where, counts, includeFailed);
}

function planOrders(orders: readonly OrderForPush[]): PushPlan {
  const ids = orders.filter(mayPush).map((order) => order.id);
  return { going: ids.length, staying: orders.length - ids.length, failed: 0, input: ids.length > 0 ? { ids } : null };
}

function planFilter(where: OrderWhere, counts: StatusCounts, includeFailed: boolean): PushPlan {
  const statuses = (Object.keys(statusLooks) as OrderStatus[]).filter(
    (status) => statusLooks[status].pushable && (status === 'READY' || includeFailed),
  );
  const going = statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  return {
    going,
    staying: totalOf(counts) - going,
    failed: (counts.FAILED ?? 0) + (counts.REJECTED ?? 0),
    input: going > 0 ? { where: { and: [where, { status: { in: statuses } }] } } : null,
  };
}

export interface Share {
  customer: string;
  strategy: string;
  count: number;
}

/** How many of whom, largest first: the last look before it goes to customs. */
export function sharesOf(orders: readonly OrderForPush[]): Share[] {
  const shares = new Map<string, Share>();
  for (const { task } of orders.filter(mayPush)) {
    const key = `${task.customer.id}\u0000${task.strategy.id}`;
    const held = shares.get(key);
    if (held) held.count += 1;
    else shares.set(key, { customer: `${task.customer.code} ${task.customer.name}`, strategy: task.strategy.name, count: 1 });
  }
  return [...shares.values()].toSorted((one, other) => other.count - one.count);
}
