// Answers to "by code" and "by name" as one list, each record once.
import type { RecordOption } from './RecordSelect';

export function mergeOptions<Row extends { id: string }>(rows: readonly Row[], label: (row: Row) => string): RecordOption[] {
  const byId = new Map(rows.map((row) => [row.id, { value: row.id, label: label(row) }]));
  return [...byId.values()];
}
