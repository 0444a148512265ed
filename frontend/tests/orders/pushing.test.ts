// What a push takes along and what it leaves.
import { describe, expect, it } from 'vitest';
import { countByStatus, mayPush, planPush, sharesOf, type OrderForPush } from '@/features/orders/pushing';
import type { OrderStatus } from '@/generated/graphql';

const task = (customer: string) =>
  ({
    id: `task-${customer}`,
    code: 'T1',
    updatedBy: null,
    strategy: { __typename: 'Strategy', id: 's', code: 's', name: '9710', mode: 'ENTRY_9710' },
    customer: { __typename: 'Customer', id: customer, code: customer, name: customer },
  }) as OrderForPush['task'];

function order(id: string, status: OrderStatus, retryable?: boolean, customer = 'K1'): OrderForPush {
  const failure =
    retryable === undefined
      ? null
      : { __typename: 'Failure' as const, code: '-301008', party: 'CUSTOMS' as const, document: 'ORDER' as const, message: '', todo: '', retryable };
  return { id, status, failure, task: task(customer) };
}

describe('mayPush', () => {
  it.each([
    ['READY', undefined, true],
    ['IMPORTED', undefined, false],
    ['DECLARING', undefined, false],
    ['SUCCEEDED', undefined, false],
    ['FAILED', true, true],
    ['FAILED', false, false],
    ['REJECTED', true, true],
    ['REJECTED', undefined, false],
  ] as const)('%s, retryable %s: %s', (status, retryable, may) => {
    expect(mayPush(order('o', status, retryable))).toBe(may);
  });
});

describe('planPush', () => {
  it('sends the ticked ones that may go and counts the rest', () => {
    const orders = [order('a', 'READY'), order('b', 'SUCCEEDED'), order('c', 'FAILED', true)];
    const plan = planPush({ kind: 'orders', orders }, countByStatus(orders), false);
    expect(plan).toEqual({ going: 2, staying: 1, failed: 0, input: { ids: ['a', 'c'] } });
  });

  it('sends only the ready ones of a filter unless the failed are asked for', () => {
    const where = { taskId: { eq: 'task_1' } };
    const counts = { READY: 480, FAILED: 15, REJECTED: 5, SUCCEEDED: 3 };
    expect(planPush({ kind: 'filter', where }, counts, false)).toEqual({
      going: 480,
      staying: 23,
      failed: 20,
      input: { where: { and: [where, { status: { in: ['READY'] } }] } },
    });
    const all = planPush({ kind: 'filter', where }, counts, true);
    expect(all.going).toBe(500);
    expect(all.input).toEqual({ where: { and: [where, { status: { in: ['READY', 'FAILED', 'REJECTED'] } }] } });
  });

  it('has nothing to send when nothing may go', () => {
    expect(planPush({ kind: 'filter', where: {} }, { SUCCEEDED: 5 }, true).input).toBeNull();
    expect(planPush({ kind: 'orders', orders: [order('a', 'DECLARING')] }, {}, false).input).toBeNull();
  });
});

it('counts by customer, largest first', () => {
  const orders = [order('a', 'READY'), order('b', 'READY', undefined, 'K2'), order('c', 'READY', undefined, 'K2')];
  expect(sharesOf(orders).map(({ customer, count }) => [customer, count])).toEqual([
    ['K2 K2', 2],
    ['K1 K1', 1],
  ]);
});
