// A record chosen by typing part of its code or name; the server does the finding.
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';

export interface RecordOption {
  value: string;
  label: string;
}

export interface RecordSelectProps {
  id?: string;
  value?: string | null;
  onChange?: (value: string | null) => void;
  /** The record at hand, in case it is not among the first that the server names. */
  known?: RecordOption | null;
  placeholder?: string;
  allowClear?: boolean;
}

interface Props extends RecordSelectProps {
  options: readonly RecordOption[];
  loading: boolean;
  onSearch: (text: string) => void;
}

export function RecordSelect({ known, options, value, onChange, onSearch, ...rest }: Props) {
  const { t } = useTranslation();
  const listed = known && !options.some((option) => option.value === known.value) ? [known, ...options] : [...options];
  return (
    <Select<string | null>
      {...rest}
      value={value ?? null}
      placeholder={rest.placeholder ?? t('form.choose')}
      showSearch={{ filterOption: false, onSearch }}
      options={listed}
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}
