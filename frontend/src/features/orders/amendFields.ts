// What a list-mode order says beyond its goods, field by field, as `orderAmend` takes it.
import type { ListInput, ListLineInput, ParameterTable, PaymentInput, WaybillInput } from '@/generated/graphql';

export interface AmendField<Name extends string = string> {
  name: Name;
  required?: boolean;
  kind?: 'whole' | 'decimal' | 'statistics';
  /** A code out of this table. */
  table?: ParameterTable;
}

const must = <Name extends string>(name: Name, more: Omit<AmendField, 'name' | 'required'> = {}): AmendField<Name> => ({ name, required: true, ...more });
const may = <Name extends string>(name: Name, more: Omit<AmendField, 'name' | 'required'> = {}): AmendField<Name> => ({ name, ...more });
const decimal = { kind: 'decimal' } as const;
const whole = { kind: 'whole' } as const;
const currency = { table: 'CURRENCY' } as const;

export const waybillFields = [
  must('logisticsNo'),
  must('logisticsCode'),
  must('logisticsName'),
  must('grossWeight', decimal),
  must('packNo', whole),
  must('goodsInfo'),
  may('freight', decimal),
  may('insuredFee', decimal),
  must('currency', currency),
  may('ebcTelephone'),
  may('note'),
] as const satisfies readonly AmendField<keyof WaybillInput>[];

export const paymentFields = [
  must('payName'),
  may('payCode'),
  may('payNo'),
  must('charge', decimal),
  must('currency', currency),
  must('accountingDate'),
  may('note'),
] as const satisfies readonly AmendField<keyof PaymentInput>[];

export const listFields = [
  must('copNo'),
  must('customsCode', { table: 'CUSTOMS_DISTRICT' }),
  must('portCode', { table: 'CUSTOMS_DISTRICT' }),
  must('ieDate'),
  must('statistics', { kind: 'statistics' }),
  may('ownerCode'),
  may('ownerName'),
  must('trafMode', { table: 'TRANSPORT_MODE' }),
  may('trafName'),
  may('voyageNo'),
  may('billNo'),
  may('totalPackageNo'),
  may('loctNo'),
  may('licenseNo'),
  must('country', { table: 'COUNTRY' }),
  must('pod'),
  may('freight', decimal),
  must('freightCurrency', currency),
  may('insuredFee', decimal),
  must('insuredCurrency', currency),
  must('wrapType'),
  must('packNo', whole),
  must('grossWeight', decimal),
  must('netWeight', decimal),
  may('note'),
] as const satisfies readonly AmendField<keyof ListInput>[];

export const listLineFields = [
  must('gcode'),
  must('gname'),
  must('gmodel'),
  may('barCode'),
  must('country', { table: 'COUNTRY' }),
  must('qty1', decimal),
  must('unit1', { table: 'UNIT' }),
  may('qty2', decimal),
  may('unit2', { table: 'UNIT' }),
  may('itemRecordNo'),
  may('note'),
] as const satisfies readonly AmendField<keyof ListLineInput>[];

export type AmendFieldName =
  | (typeof waybillFields)[number]['name']
  | (typeof paymentFields)[number]['name']
  | (typeof listFields)[number]['name']
  | (typeof listLineFields)[number]['name'];
