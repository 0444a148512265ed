// What 单一窗口查询 is asked: a kind of document, and whether customs has decided.
import type { ActStatus, DocumentKind, OrderStatus } from '@/generated/graphql';
import { actKinds, orderKinds, type ActKind } from '@/features/papers/papers';

export type OrderKind = (typeof orderKinds)[number];
export const windowKinds: readonly DocumentKind[] = [...orderKinds, ...actKinds];

export function isOfOrders(kind: DocumentKind): kind is OrderKind {
  return orderKinds.some((one) => one === kind);
}

export function isAct(kind: DocumentKind): kind is ActKind {
  return actKinds.some((one) => one === kind);
}

/** 未审结: filed and not decided; 已审结: customs or the e-port has said its last word. */
export const decisions = ['OPEN', 'DECIDED'] as const;
export type Decision = (typeof decisions)[number];

export const orderStatusesOf: Record<Decision, OrderStatus[]> = {
  OPEN: ['DECLARING'],
  DECIDED: ['SUCCEEDED', 'FAILED', 'REJECTED'],
};

/** The server takes one status of acts at a time. */
export const actStatuses = ['DECLARING', 'SUCCEEDED', 'FAILED', 'REJECTED'] as const satisfies readonly ActStatus[];
