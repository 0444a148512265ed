// Moments and lengths of time as operators read them.
import dayjs from 'dayjs';

export type DurationUnit = 'seconds' | 'minutes' | 'hours' | 'days';

export function durationParts(milliseconds: number): { unit: DurationUnit; count: number } {
  const seconds = Math.floor(milliseconds / 1_000);
  if (seconds < 60) return { unit: 'seconds', count: seconds };
  if (seconds < 3_600) return { unit: 'minutes', count: Math.floor(seconds / 60) };
  if (seconds < 86_400) return { unit: 'hours', count: Math.floor(seconds / 3_600) };
  return { unit: 'days', count: Math.floor(seconds / 86_400) };
}

/** 14 digits of Beijing time, as customs writes a moment. */
export function beijingDigits(milliseconds: number): string {
  const eightHours = 8 * 3_600_000;
  return new Date(milliseconds + eightHours).toISOString().replace(/\D/g, '').slice(0, 14);
}

export function moment(value: string | null | undefined): string {
  return value ? dayjs(value).format('YYYY-MM-DD HH:mm:ss') : '—';
}
