// What each act asks for. A field that may be left out is taken from the list by the server.
import type { ParameterTable } from '@/generated/graphql';

export type ActName = 'cancel' | 'wayBill' | 'arrival' | 'departure' | 'summary' | 'refund' | 'tally' | 'delete';

export const actNames = ['cancel', 'delete', 'wayBill', 'arrival', 'departure', 'summary', 'refund', 'tally'] as const satisfies readonly ActName[];

/** These concern one order; the others any number at once. */
export const ofOneOrder: ReadonlySet<ActName> = new Set(['refund', 'tally']);

export interface ActField {
  name: FieldName;
  required?: boolean;
  kind?: 'moment' | 'switch' | 'lines';
  /** A code out of this table. */
  table?: ParameterTable;
  initial?: boolean;
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
  | 'country'
  | 'location'
  | 'note';

const customsCode: ActField = { name: 'customsCode', table: 'CUSTOMS_DISTRICT' };
const trafMode: ActField = { name: 'trafMode', table: 'TRANSPORT_MODE' };
const loctNo: ActField = { name: 'loctNo' };
const billNo: ActField = { name: 'billNo' };
const copNo: ActField = { name: 'copNo' };
const note: ActField = { name: 'note' };
const vehicle: ActField[] = [
  { name: 'trafName', required: true },
  { name: 'voyageNo', required: true },
];
const operator: ActField[] = [
  { name: 'operatorCode', required: true },
  { name: 'operatorName', required: true },
];

export const actFields: Record<ActName, readonly ActField[]> = {
  cancel: [{ name: 'reason', required: true }],
  delete: [],
  wayBill: [...vehicle, { name: 'billNo', required: true }, { name: 'domesticTrafNo' }, { name: 'grossWeight' }, customsCode, trafMode, loctNo, copNo, note],
  arrival: [...operator, { name: 'domesticTrafNo', required: true }, billNo, customsCode, trafMode, loctNo, copNo, note],
  departure: [{ name: 'leaveTime', required: true, kind: 'moment' }, { name: 'trafName' }, { name: 'voyageNo' }, billNo, customsCode, trafMode, copNo, note],
  summary: [
    { name: 'byProducer', kind: 'switch', initial: false },
    { name: 'byItemName', kind: 'switch', initial: true },
    { name: 'declAgentCode' },
    { name: 'declAgentName' },
    customsCode,
    loctNo,
    copNo,
    note,
  ],
  refund: [
    { name: 'reason', required: true },
    { name: 'country', required: true, table: 'COUNTRY' },
    ...vehicle,
    billNo,
    customsCode,
    { name: 'portCode', table: 'CUSTOMS_DISTRICT' },
    trafMode,
    loctNo,
    copNo,
    note,
  ],
  tally: [...operator, ...vehicle, billNo, { name: 'location' }, customsCode, trafMode, copNo, note],
};
