// What each act asks for. A field that may be left out is taken from the list by the server.
import type { EnterpriseRole, ParameterTable } from '@/generated/graphql';

export type ActName = 'cancel' | 'wayBill' | 'arrival' | 'departure' | 'summary' | 'summaryPeriod' | 'refund' | 'tally' | 'payment' | 'delete';

export const actNames = ['payment', 'wayBill', 'arrival', 'departure', 'summary', 'summaryPeriod', 'refund', 'tally', 'cancel', 'delete'] as const satisfies readonly ActName[];

/** These concern one order; the others any number at once. */
export const ofOneOrder: ReadonlySet<ActName> = new Set(['refund', 'tally', 'payment']);

/** Customs finds the lists itself. */
export const ofNoOrder: ReadonlySet<ActName> = new Set(['summaryPeriod']);

export interface ActField {
  name: FieldName;
  required?: boolean;
  kind?: 'moment' | 'range' | 'switch' | 'operator' | 'amount' | 'lines';
  /** A code out of this table. */
  table?: ParameterTable;
  /** A record of an enterprise with this role. */
  among?: EnterpriseRole;
  initial?: boolean;
  /** What it is called, where that is not its name. */
  label?: 'coElNo';
  /** What becomes of it when it is left out: the list's by default, the order's, one that is its own, or nothing. */
  hint?: 'order' | 'own' | 'none';
}

export type FieldName =
  | 'reason'
  | 'copNo'
  | 'customsCode'
  | 'portCode'
  | 'loctNo'
  | 'trafMode'
  | 'trafName'
  | 'voyageNo'
  | 'billNo'
  | 'domesticTrafNo'
  | 'grossWeight'
  | 'operatorCode'
  | 'operatorName'
  | 'leaveTime'
  | 'declAgentCode'
  | 'declAgentName'
  | 'byProducer'
  | 'byItemName'
  | 'span'
  | 'declarantId'
  | 'merchantId'
  | 'accountingDate'
  | 'payName'
  | 'payCode'
  | 'payNo'
  | 'charge'
  | 'currency'
  | 'country'
  | 'location'
  | 'lines'
  | 'note';

const customsCode: ActField = { name: 'customsCode', table: 'CUSTOMS_DISTRICT' };
const trafMode: ActField = { name: 'trafMode', table: 'TRANSPORT_MODE' };
const loctNo: ActField = { name: 'loctNo' };
const billNo: ActField = { name: 'billNo' };
const copNo: ActField = { name: 'copNo', hint: 'own' };
const coElNo: ActField = { ...copNo, label: 'coElNo' };
const note: ActField = { name: 'note', hint: 'none' };
const vehicle: ActField[] = [
  { name: 'trafName', required: true },
  { name: 'voyageNo', required: true },
];
const operator: ActField[] = [
  { name: 'operatorCode', required: true, kind: 'operator' },
  { name: 'operatorName', required: true },
];
const summary: ActField[] = [
  { name: 'byProducer', kind: 'switch', initial: false },
  { name: 'byItemName', kind: 'switch', initial: true },
  { name: 'declAgentCode', hint: 'own' },
  { name: 'declAgentName', hint: 'own' },
  customsCode,
  loctNo,
  copNo,
  note,
];

/** In the order of the documents at customs; what the list says already comes last. */
export const actFields: Record<ActName, readonly ActField[]> = {
  cancel: [{ name: 'reason', required: true }],
  delete: [],
  payment: [
    { name: 'accountingDate', required: true, kind: 'moment' },
    { name: 'payName', hint: 'own' },
    { name: 'payCode', hint: 'own' },
    { name: 'payNo', hint: 'none' },
    { name: 'charge', kind: 'amount', hint: 'own' },
    { name: 'currency', table: 'CURRENCY', hint: 'order' },
    note,
  ],
  wayBill: [...vehicle, { name: 'billNo', required: true }, { name: 'grossWeight', kind: 'amount', hint: 'own' }, { name: 'domesticTrafNo', hint: 'none' }, customsCode, trafMode, loctNo, copNo, note],
  arrival: [...operator, { name: 'domesticTrafNo', required: true }, billNo, customsCode, trafMode, loctNo, copNo, note],
  departure: [{ name: 'leaveTime', required: true, kind: 'moment' }, { name: 'trafName' }, { name: 'voyageNo' }, billNo, customsCode, trafMode, copNo, note],
  summary,
  summaryPeriod: [
    { name: 'span', required: true, kind: 'range' },
    { name: 'declarantId', required: true, among: 'DECLARANT' },
    { name: 'merchantId', required: true, among: 'MERCHANT' },
    ...summary.map((field) => (field === customsCode ? { ...customsCode, hint: 'own' as const } : field)),
  ],
  refund: [
    { name: 'reason', required: true },
    { name: 'country', required: true, table: 'COUNTRY' },
    ...vehicle,
    { name: 'lines', kind: 'lines', hint: 'none' },
    { ...billNo, hint: 'own' },
    { name: 'portCode', table: 'CUSTOMS_DISTRICT' },
    customsCode,
    trafMode,
    loctNo,
    coElNo,
    note,
  ],
  tally: [...operator, ...vehicle, { ...billNo, hint: 'own' }, { name: 'location', hint: 'none' }, customsCode, trafMode, coElNo, note],
};
