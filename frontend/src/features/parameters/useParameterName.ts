// A code with its name, such as "502 美元", out of one of the port's tables.
import { useQuery } from 'urql';
import { usePreferences } from '@/app/preferences';
import type { ParameterTable } from '@/generated/graphql';
import { Parameters } from './documents';

export function useParameterName(table: ParameterTable): (code: string) => string {
  const { locale } = usePreferences();
  const [{ data }] = useQuery({ query: Parameters, variables: { table } });
  return (code) => {
    const found = data?.parameters.find((parameter) => parameter.code === code);
    if (!found) return code;
    return `${code} ${locale === 'en' && found.nameEn !== '' ? found.nameEn : found.nameZh}`;
  };
}
