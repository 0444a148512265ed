// Receipts arrive late, twice and out of order; on the screen they stand by customs' own clock.

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

function timeOf({ customsTime, receivedAt }: Timed): number {
  return Date.parse(customsTime ?? receivedAt);
}
