// A code out of one of the port's closed tables (币制, 国家/地区): found by code or by either name.
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { usePreferences } from '@/app/preferences';
import type { ParameterTable } from '@/generated/graphql';
import { Parameters } from './documents';

interface ParameterSelectProps {
  table: ParameterTable;
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
  allowClear?: boolean;
}

export function ParameterSelect({ table, ...rest }: ParameterSelectProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const [{ data, fetching }] = useQuery({ query: Parameters, variables: { table } });
  const options = (data?.parameters ?? [])
    .filter((parameter) => parameter.active)
    .map(({ code, nameZh, nameEn }) => ({
      value: code,
      label: `${code} ${locale === 'en' && nameEn !== '' ? nameEn : nameZh}`,
      words: `${code} ${nameZh} ${nameEn}`.toLowerCase(),
    }));
  return (
    <Select
      {...rest}
      loading={fetching}
      placeholder={t('form.choose')}
      options={options}
      showSearch={{ filterOption: (typed, option) => option?.words.includes(typed.toLowerCase()) ?? false }}
    />
  );
}
