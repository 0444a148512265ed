// The list's filters as the server's question.
import { describe, expect, it } from 'vitest';
import { orderFilters, orderQuestion, orderVariables } from '@/features/orders/filters';
import { readFilters } from '@/ui/filters';

const read = (raw: Record<string, string>) => readFilters(orderFilters, raw);

describe('orderQuestion', () => {
  it('writes one number as a filter, so that a push means what the list shows', () => {
    expect(orderQuestion(read({ text: 'TYDH005' }), null)).toEqual({ where: { orderNo: { contains: 'TYDH005' } }, search: null });
  });

  it('takes many numbers pasted from a sheet', () => {
    expect(orderQuestion(read({ text: 'A1 A2\tA3,A1' }), null).where.orderNo).toEqual({ in: ['A1', 'A2', 'A3'] });
  });

  it('searches for more numbers than a filter may list', () => {
    const text = Array.from({ length: 101 }, (_, index) => `A${index}`).join(' ');
    expect(orderQuestion(read({ text }), null)).toEqual({ where: {}, search: { scope: 'ORDER_NO', text } });
  });

  it('leaves other scopes to the search', () => {
    const question = orderQuestion(read({ scope: 'STRATEGY_NAME', text: '9710 美金', status: 'FAILED,REJECTED' }), null);
    expect(question.search).toEqual({ scope: 'STRATEGY_NAME', text: '9710 美金' });
    expect(question.where).toEqual({ status: { in: ['FAILED', 'REJECTED'] } });
  });

  it('stays within its task', () => {
    expect(orderQuestion(read({}), 'task_1').where).toEqual({ taskId: { eq: 'task_1' } });
  });

  it('turns pages both ways by cursor', () => {
    const before = read({ before: 'c9', size: '20' });
    expect(orderVariables(before, orderQuestion(before, null))).toMatchObject({ last: 20, before: 'c9' });
    const after = read({ after: 'c9' });
    expect(orderVariables(after, orderQuestion(after, null))).toMatchObject({ first: 50, after: 'c9' });
  });
});
