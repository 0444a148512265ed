// Pushing from the list: counts before it is confirmed, one key, the reason in the row when it fails.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { OrdersPage } from '@/features/orders/OrdersPage';
import { Backend } from '../support/backend/backend';
import { generate, order } from '../support/backend/work';
import { nextId, stamps, type Row } from '../support/backend/records';
import { show } from '../support/render';

let backend: Backend;

beforeEach(() => {
  backend = new Backend();
  const task: Row = {
    __typename: 'Task',
    id: nextId('task'),
    code: 'SB1',
    strategy: backend.records.strategies[0],
    customer: backend.records.customers[0],
    imports: [],
    orderCount: 3,
    ...stamps(),
  };
  backend.tasks.push(task);
  for (const orderNo of ['OK1', 'OK2', 'NG3']) {
    const row = order(task, orderNo);
    generate(row);
    backend.orders.push(row);
  }
});

const open = (at = '/orders') => show({ path: '/orders', at, page: OrdersPage, backend });
const rowOf = async (orderNo: string) => (await screen.findByRole('button', { name: orderNo })).closest('tr') as HTMLElement;

describe('推送', () => {
  it('counts the ticked orders by customer before they go', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('checkbox', { name: '选中 OK1' }));
    await user.click(screen.getByRole('checkbox', { name: '选中 OK2' }));
    await user.click(screen.getByRole('button', { name: /推送选中（2）/ }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('将向海关推送 2 票订单。')).toBeDefined();
    expect(within(dialog).getByRole('table', { name: '按客户和策略' })).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: '推送' }));
    await waitFor(() => expect(backend.orders.map((row) => row.status)).toEqual(['DECLARING', 'DECLARING', 'READY']));
    expect(backend.keys).toHaveLength(1);
  });

  it('pushes all that match the filter in the address', async () => {
    const { user } = open('/orders?text=OK&status=READY');
    await rowOf('OK1');
    await user.click(screen.getByRole('button', { name: /推送全部符合条件的/ }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('将向海关推送 2 票订单。')).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: '推送' }));
    await waitFor(() => expect(backend.orders.map((row) => row.status)).toEqual(['DECLARING', 'DECLARING', 'READY']));
  });

  it('says in the row why an order failed and what to do, and offers to push it again', async () => {
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: '推送 NG3' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '推送' }));
    await waitFor(() => expect(backend.orders[2]?.status).toBe('DECLARING'));
    backend.tick();
    const row = await rowOf('NG3');
    await waitFor(() => expect(row.textContent).toContain('电商企业未备案'));
    expect(row.textContent).toContain('订单 · 海关');
    expect(row.textContent).toContain('先在单一窗口办理电商企业资质备案。');
    expect(within(row).getByRole('button', { name: '重推 NG3' })).toBeDefined();
  });

  it('opens the drawer at the address and shows what customs said', async () => {
    const [row] = backend.orders;
    for (const held of backend.orders) held.status = 'DECLARING';
    for (let hop = 0; hop < 3; hop += 1) backend.tick();
    open(`/orders?order=${row?.id}`);
    const drawer = await screen.findByRole('dialog');
    expect(await within(drawer).findByText('120 海关入库', { selector: 'strong' })).toBeDefined();
    expect(within(drawer).getByText('下一步：订单已入库，可以录入报关单。')).toBeDefined();
  });

  it('leaves an auditor only the looking', async () => {
    backend.role = 'AUDITOR';
    open();
    await rowOf('OK1');
    expect(screen.queryByRole('button', { name: /推送/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /删除/ })).toBeNull();
  });
});
