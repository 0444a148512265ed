// What a form of an act says, as the API takes it. Empty fields are not sent: the server then takes what the list says.
import type { Dayjs } from 'dayjs';
import { beijingDigits } from '@/ui/time';
import type { ActField, ActName } from './actFields';
import type { ActValues } from './useAct';

export function written(act: ActName, values: ActValues, fields: readonly ActField[]): ActValues {
  const entries = fields.flatMap((field): [string, unknown][] => {
    const value = values[field.name];
    if (value === undefined || value === null || value === '') return [];
    if (field.kind === 'range') {
      const [from, until] = value as [Dayjs, Dayjs];
      return [['from', from.toISOString()], ['until', until.toISOString()]];
    }
    if (field.kind !== 'moment') return [[field.name, value]];
    const moment = value as Dayjs;
    return [[field.name, act === 'payment' ? beijingDigits(moment.valueOf()) : moment.toISOString()]];
  });
  return Object.fromEntries(entries);
}

/** The period of a summary, and the application itself. */
export function parted({ from, until, declarantId, merchantId, ...input }: ActValues): { period: ActValues; input: ActValues } {
  return { period: { from, until, declarantId, merchantId }, input };
}
