// Which of the exporter's own columns fills which column of the template.
import type { ColumnMappingSaveInput, ImportPreviewQuery } from '@/generated/graphql';

export type SheetPreview = ImportPreviewQuery['importPreview']['sheets'][number];

/** Per header, the key of the template's column, or `null` for one that stays out. */
export type Matches = Readonly<Record<string, string | null>>;

/** A sheet without a header cannot be matched; the reading itself will say so. */
export function unclear({ headerRow, columns, mapping, missing }: SheetPreview): boolean {
  if (typeof headerRow !== 'number' || mapping) return false;
  return missing.length > 0 || columns.some(({ key, certainty }) => key && (certainty ?? 0) < 1);
}

export function suggested(sheet: SheetPreview): Matches {
  return Object.fromEntries(sheet.columns.filter(({ header }) => header !== '').map(({ header, key }) => [header, key ?? null]));
}

export interface TemplateColumn {
  key: string;
  header: string;
  required: boolean;
}

/** Required columns that nothing fills, by their headers. */
export function missingOf(matches: Matches, template: readonly TemplateColumn[]): string[] {
  const filled = new Set(Object.values(matches));
  return template.filter(({ key, required }) => required && !filled.has(key)).map(({ header }) => header);
}

/** Columns of the template that two headers claim. */
export function twiceOf(matches: Matches, template: readonly TemplateColumn[]): string[] {
  const claims = Object.values(matches);
  return template.filter(({ key }) => claims.filter((claim) => claim === key).length > 1).map(({ header }) => header);
}

export function mappingOf(matches: Matches): ColumnMappingSaveInput['columns'] {
  return Object.entries(matches).flatMap(([header, key]) => (key === null ? [] : [{ header, key }]));
}

/** What the first rows hold in one column. */
export function samplesOf(sheet: SheetPreview, index: number): string {
  return sheet.rows
    .map((row) => row[index] ?? '')
    .filter((cell) => cell !== '')
    .slice(0, 3)
    .join(' | ');
}
