// What a form of an act says to the server: nothing that was left empty, moments as the mutation takes them.
import dayjs from 'dayjs';
import { expect, it } from 'vitest';
import { actFields } from '@/features/acts/actFields';
import { parted, written } from '@/features/acts/written';

const noon = dayjs('2026-01-30T04:00:00Z');

it('sends what is filled in and leaves the rest to the list', () => {
  const values = { leaveTime: noon, trafName: '', billNo: '999-1', note: undefined };
  expect(written('departure', values, actFields.departure)).toEqual({ leaveTime: '2026-01-30T04:00:00.000Z', billNo: '999-1' });
});

it('writes the time of a payment in Beijing’s digits, wherever the browser is', () => {
  expect(written('payment', { accountingDate: noon }, actFields.payment)).toEqual({ accountingDate: '20260130120000' });
});

it('parts the period of a summary from the application', () => {
  const values = { span: [noon, noon.add(1, 'day')], declarantId: 'd', merchantId: 'm', byItemName: true, copNo: 'HZ1' };
  expect(parted(written('summaryPeriod', values, actFields.summaryPeriod))).toEqual({
    period: { from: '2026-01-30T04:00:00.000Z', until: '2026-01-31T04:00:00.000Z', declarantId: 'd', merchantId: 'm' },
    input: { byItemName: true, copNo: 'HZ1' },
  });
});
