// The fields of one section of a 变更: waybill, payment, list, or what the list says of one goods line.
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ParameterSelect } from '@/features/parameters/ParameterSelect';
import { GuardedInput } from '@/ui/GuardedInput';
import { noBlanks, required } from '@/ui/rules';
import type { AmendField, AmendFieldName } from './amendFields';

interface AmendFieldsProps {
  /** Where the section stands in the form. Inside a list of lines relative to it. */
  at: (string | number)[];
  fields: readonly AmendField<AmendFieldName>[];
}

export function AmendFields({ at, fields }: AmendFieldsProps) {
  return (
    <div className="qy-form-pair">
      {fields.map((field) => (
        <Field key={field.name} at={at} field={field} />
      ))}
    </div>
  );
}

function Field({ at, field }: { at: (string | number)[]; field: AmendField<AmendFieldName> }) {
  const { t } = useTranslation();
  const label = t(`amend.field.${field.name}`);
  const must = field.required ? [required(t, label)] : [];
  const name = [...at, field.name];
  if (field.kind === 'statistics') {
    return (
      <Form.Item name={name} label={label} rules={must}>
        <Select options={(['SIMPLIFIED', 'SUMMARISED'] as const).map((value) => ({ value, label: t(`amend.statistics.${value}`) }))} />
      </Form.Item>
    );
  }
  if (field.table) {
    return (
      <Form.Item name={name} label={label} rules={must}>
        <ParameterSelect table={field.table} />
      </Form.Item>
    );
  }
  const inputMode = field.kind === 'whole' ? 'numeric' : field.kind;
  return (
    <Form.Item name={name} label={label} rules={[...must, ...(field.kind === 'whole' ? [wholeNumber(t('amend.whole'))] : []), noBlanks(t, 'edges')]}>
      <GuardedInput rule="edges" inputMode={inputMode} />
    </Form.Item>
  );
}

function wholeNumber(message: string) {
  return { pattern: /^\d{1,9}$/, message };
}
