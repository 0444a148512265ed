// What a 变更 says: the same number, other lines.
import type { OrderInput } from '@/generated/graphql';

export interface AmendLine {
  itemNo: string;
  itemName: string;
  qty: string;
  unit: string;
  price?: string;
  totalPrice: string;
}

export interface AmendValues {
  lines: AmendLine[];
}

/** An empty price is left out: the server then divides. */
export function amendInput(orderNo: string, { lines }: AmendValues): OrderInput {
  return { orderNo, lines: lines.map(({ price, ...line }) => (price ? { ...line, price } : line)) };
}
