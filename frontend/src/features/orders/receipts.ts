// Receipts arrive late, twice and out of order; on the screen they stand by customs' own clock.
import type { Hop } from './ReceiptItem';
import type { Usual } from './useUsualTimes';

interface Timed {
  id: string;
  customsTime?: string | null;
  receivedAt: string;
}

export function inOrder<Receipt extends Timed>(receipts: readonly Receipt[]): Receipt[] {
  return receipts.toSorted((one, other) => timeOf(one) - timeOf(other) || Date.parse(one.receivedAt) - Date.parse(other.receivedAt));
}

/** Negative codes are errors, 4 and 100 say no, 120 and 800 say yes; anything else is on its way. */
export function toneOfCustomsStatus(status: string): 'good' | 'bad' | 'moving' {
  if (status.startsWith('-') || status === '4' || status === '100') return 'bad';
  return ['120', '399', '800', '899'].includes(status) ? 'good' : 'moving';
}

interface Heard extends Timed {
  messageType: string;
}

interface Sent {
  messageType: string;
  sentAt?: string | null;
}

/** What each receipt followed, of its own document: the one before, or the sending for the first. */
export function hopsOf(receipts: readonly Heard[], messages: readonly Sent[], usual: Usual): (Hop | null)[] {
  return receipts.map((receipt, index) => {
    const before = receipts.slice(0, index).findLast(({ messageType }) => messageType === receipt.messageType);
    if (before) return { after: 'sincePrevious', since: before.receivedAt, usual: usual.customs };
    const sent = messages.find(({ messageType, sentAt }) => sentAt && answers(messageType) === receipt.messageType.slice(0, 6));
    return sent?.sentAt ? { after: 'sinceSent', since: sent.sentAt, usual: usual.port } : null;
  });
}

/** CEB303 is answered by CEB304, and so on. */
function answers(messageType: string): string {
  return `CEB${Number(messageType.slice(3, 6)) + 1}`;
}

/** Code and meaning. */
export function customsWord(status: string | null | undefined, text: string | null | undefined): string {
  if (!status) return '—';
  return `${status} ${text ?? ''}`.trim();
}

function timeOf({ customsTime, receivedAt }: Timed): number {
  return Date.parse(customsTime ?? receivedAt);
}
