// 单证: the kinds of document, how each state is shown, and which receipts speak of which document.
import type { DocumentKind, DocumentState } from '@/generated/graphql';
import type { StateLook } from '@/ui/StateMark';

/** What an order's own declaration is made of; the other kinds are filed after it. */
export const orderKinds = ['ORDER', 'RECEIPTS', 'LOGISTICS', 'INVENTORY'] as const satisfies readonly DocumentKind[];

export const actKinds = [
  'CANCEL',
  'WAY_BILL',
  'ARRIVAL',
  'DEPARTURE',
  'SUMMARY',
  'REFUND',
  'REFUND_DETAIL',
] as const satisfies readonly DocumentKind[];

export type ActKind = (typeof actKinds)[number];

export const paperLooks: Record<DocumentState, StateLook> = {
  MISSING: { tone: 'grey', icon: 'none' },
  FILED_ELSEWHERE: { tone: 'grey', icon: 'elsewhere' },
  READY: { tone: 'gold', icon: 'ready' },
  WAITING: { tone: 'gold', icon: 'waiting' },
  DECLARING: { tone: 'blue', icon: 'moving' },
  ATTENTION: { tone: 'gold', icon: 'attention' },
  SUCCEEDED: { tone: 'green', icon: 'done' },
  FAILED: { tone: 'red', icon: 'broken' },
  REJECTED: { tone: 'magenta', icon: 'returned' },
  CANCELLED: { tone: 'violet', icon: 'withdrawn' },
};

const kindByReceipt: Record<string, DocumentKind> = {
  CEB304: 'ORDER',
  CEB404: 'RECEIPTS',
  CEB506: 'LOGISTICS',
  CEB508: 'ARRIVAL',
  CEB510: 'DEPARTURE',
  CEB604: 'INVENTORY',
  CEB606: 'CANCEL',
  CEB608: 'WAY_BILL',
  CEB702: 'SUMMARY',
  CEB792: 'SUMMARY',
  CEB214: 'REFUND',
  CEB216: 'REFUND_DETAIL',
};

/** Of which document a receipt speaks; `null` for one that speaks of a whole message, such as CEB900. */
export function kindOfReceipt(messageType: string): DocumentKind | null {
  return kindByReceipt[messageType.slice(0, 6)] ?? null;
}
