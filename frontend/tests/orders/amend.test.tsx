// 变更 of a list-mode order: what is read is shown, what is changed is sent, and nothing else moves.
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { amendInput, amendValues, type AmendValues } from '@/features/orders/amending';
import { OrderDrawer, type OrderDetail } from '@/features/orders/OrderDrawer';
import { Backend } from '../support/backend/backend';
import { nextId, stamps, type Row } from '../support/backend/records';
import { generate, order } from '../support/backend/work';
import { show } from '../support/render';

const waybill = { logisticsCode: '3308960LLL', logisticsName: '杭州示例物流有限公司', logisticsNo: 'YD1', freight: '0', insuredFee: '0', currency: '502', grossWeight: '1.2', packNo: 1, goodsInfo: '油石', ebcTelephone: null, note: null };
const listLine = { itemRecordNo: null, gcode: '6804301000', gname: '油石', gmodel: '品牌：无', barCode: '无', country: '502', qty1: '10', unit1: '011', qty2: null, unit2: null, note: null };
const list = {
  copNo: 'QN1',
  customsCode: '2916',
  portCode: '2916',
  ieDate: '20260131',
  statistics: 'SIMPLIFIED',
  ownerCode: '3301960AAA',
  ownerName: '杭州示例供应链有限公司',
  trafMode: '5',
  trafName: 'CA1001',
  voyageNo: 'CA1001',
  billNo: '99900000001',
  totalPackageNo: null,
  loctNo: null,
  licenseNo: null,
  country: '502',
  pod: '502',
  freight: '0',
  freightCurrency: '502',
  insuredFee: '0',
  insuredCurrency: '502',
  wrapType: '2',
  packNo: 1,
  grossWeight: '1.2',
  netWeight: '1',
  note: null,
  lines: [listLine],
};

function listOrder(backend: Backend): Row {
  const task: Row = {
    __typename: 'Task',
    id: nextId('task'),
    code: 'SB1',
    strategy: { ...backend.records.strategies[0], mode: 'LIST_9710' },
    customer: backend.records.customers[0],
    imports: [],
    orderCount: 1,
    ...stamps(),
  };
  const row = { ...order(task, 'QD1'), waybill, payment: null, list };
  generate(row);
  backend.tasks.push(task);
  backend.orders.push(row);
  return row;
}

/** Without what is null: that is left out of an input. */
function given(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

describe('变更 in a list mode', () => {
  const read = { orderNo: 'QD1', lines: [{ gnum: 1, itemNo: 'SKU-1', itemName: '油石', unit: '011', unitName: '件', qty: '10', price: '2.5', totalPrice: '25' }], waybill, payment: null, list } as unknown as OrderDetail;

  it('sends back what was read, as the input has it', () => {
    const { lines, ...head } = list;
    expect(amendInput('QD1', amendValues(read))).toEqual({
      orderNo: 'QD1',
      lines: [{ itemNo: 'SKU-1', itemName: '油石', unit: '011', qty: '10', price: '2.5', totalPrice: '25' }],
      waybill: given(waybill),
      list: { ...given(head), lines: lines.map(given) },
    });
  });

  it('leaves out what was emptied, and counts packages in numbers', () => {
    const values: AmendValues = { ...amendValues(read), waybill: { ...waybill, packNo: '3', freight: '' } };
    expect(amendInput('QD1', values).waybill).toMatchObject({ packNo: 3 });
    expect(amendInput('QD1', values).waybill).not.toHaveProperty('freight');
  });

  it('says nothing of documents that the order does not have', () => {
    const plain = amendInput('E1', amendValues({ ...read, waybill: null, list: null }));
    expect(Object.keys(plain)).toEqual(['orderNo', 'lines']);
  });

  it('is filled in on the screen, and files the waybill and the list with the goods', async () => {
    const backend = new Backend();
    const { id } = listOrder(backend);
    const answer = vi.spyOn(backend, 'answer');
    const { user } = show({ path: '/', at: '/', page: () => <OrderDrawer id={String(id)} onClose={() => undefined} />, backend });
    await user.click(await screen.findByRole('button', { name: '变更' }));
    // By label, not by role: among fifty fields a look by role takes seconds.
    const weight = (await screen.findAllByLabelText('毛重（千克）'))[0] as HTMLElement;
    fireEvent.change(weight, { target: { value: '1.5' } });
    await user.click(screen.getByText('提交变更'));
    const sent = () => answer.mock.calls.map(([request]) => request).find(({ query }) => query.includes('orderAmend'));
    await waitFor(() => expect(sent()).toBeDefined());
    expect(sent()?.variables).toMatchObject({ id, input: { waybill: { grossWeight: '1.5', packNo: 1 }, list: { copNo: 'QN1', lines: [{ gcode: '6804301000' }] } } });
  });
});
