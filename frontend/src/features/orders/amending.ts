// What a 变更 says: the same number, other goods, and in a list mode what waybill, payment and list say.
import type { ListInput, ListLineInput, OrderInput, PaymentInput, WaybillInput } from '@/generated/graphql';
import type { OrderDetail } from './OrderDrawer';

/** A form's section: what is empty is left out of the input. */
type Said<Input> = { [Field in keyof Input]?: Input[Field] | string | null };

export interface AmendLine {
  itemNo: string;
  itemName: string;
  qty: string;
  unit: string;
  price?: string;
  totalPrice: string;
  /** In a list mode, what the list says of the same goods. */
  list?: Said<ListLineInput>;
}

export interface AmendValues {
  lines: AmendLine[];
  waybill?: Said<WaybillInput>;
  payment?: Said<PaymentInput>;
  list?: Said<Omit<ListInput, 'lines'>>;
}

/** What the order says now, as the form shows it. */
export function amendValues(order: OrderDetail): AmendValues {
  const { lines: listLines, ...list } = order.list ?? { lines: [] };
  const lines = order.lines.map(({ itemNo, itemName, qty, unit, price, totalPrice }, index) => {
    const line = { itemNo, itemName, qty, unit, price, totalPrice };
    const listed = listLines[index];
    return listed ? { ...line, list: shown(listed) } : line;
  });
  return {
    lines,
    ...(order.waybill ? { waybill: shown(order.waybill) } : {}),
    ...(order.payment ? { payment: shown(order.payment) } : {}),
    ...(order.list ? { list: shown(list) } : {}),
  };
}

/** Every field of the form is a text; what is null is an empty one. */
function shown<Section extends object>(section: Section): { [Field in keyof Section]: string } {
  const texts = Object.entries(section).map(([name, value]) => [name, value === null || value === undefined ? '' : String(value)]);
  return Object.fromEntries(texts) as { [Field in keyof Section]: string };
}

/** An empty price is left out: the server then divides. So is whatever else is empty. */
export function amendInput(orderNo: string, { lines, waybill, payment, list }: AmendValues): OrderInput {
  const goods = lines.map((line) => filled({ ...line, list: null }));
  return {
    orderNo,
    lines: goods as OrderInput['lines'],
    ...(waybill ? { waybill: filled(waybill) as WaybillInput } : {}),
    ...(payment ? { payment: filled(payment) as PaymentInput } : {}),
    ...(list ? { list: { ...filled(list), lines: lines.map((line) => filled(line.list ?? {})) } as ListInput } : {}),
  };
}

/** `__typename` comes with what was read, and is no field of the input. */
function filled(values: object): object {
  const said = Object.entries(values).filter(([name, value]) => name !== '__typename' && value !== '' && value !== null && value !== undefined);
  return Object.fromEntries(said.map(([name, value]): [string, unknown] => [name, name === 'packNo' ? Number(value) : value]));
}
