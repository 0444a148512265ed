// One field of an act: what it is called, how it is filled in, and what becomes of it when it is left out.
import { DatePicker, Form, Switch } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { EnterpriseSelect } from '@/features/enterprises/EnterpriseSelect';
import { ParameterSelect } from '@/features/parameters/ParameterSelect';
import { GuardedInput } from '@/ui/GuardedInput';
import { noBlanks, required } from '@/ui/rules';
import type { ReturnLineInput } from '@/generated/graphql';
import type { ActField } from './actFields';
import { ReturnLines } from './ReturnLines';

/** As customs writes a number: no marks of thousands, at most five decimals. */
const AMOUNT = /^\d{1,14}(\.\d{1,5})?$/;
/** Sentences, and what is as long as two fields. */
const whole: ReadonlySet<string> = new Set(['reason', 'note', 'span', 'lines']);

const notLater = (day: dayjs.Dayjs) => day.isAfter(dayjs().endOf('day'));

export function ActFieldItem({ field, orderId }: { field: ActField; orderId: string }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const label = t(`acts.field.${field.label ?? field.name}`);
  const typed = field.kind === undefined || field.kind === 'amount';
  const chosen = !typed || field.among !== undefined || field.table !== undefined;
  const item = {
    name: field.name,
    label,
    extra: useHint(field),
    rules: field.required ? [chosen ? { required: true, message: t('form.chooseOne', { label }) } : required(t, label)] : [],
    className: whole.has(field.name) ? 'qy-form-whole' : undefined,
  };
  if (field.kind === 'switch') {
    return (
      <Form.Item {...item} valuePropName="checked">
        <Switch aria-label={label} />
      </Form.Item>
    );
  }
  if (field.kind === 'moment') {
    return (
      <Form.Item {...item}>
        <DatePicker showTime style={{ width: '100%' }} disabledDate={notLater} />
      </Form.Item>
    );
  }
  if (field.kind === 'range') {
    return (
      <Form.Item {...item}>
        <DatePicker.RangePicker aria-label={label} showTime style={{ width: '100%' }} disabledDate={notLater} />
      </Form.Item>
    );
  }
  if (field.kind === 'lines') {
    const check = async (_: unknown, lines: readonly ReturnLineInput[] | undefined) => {
      if (lines?.length === 0) throw new Error(t('acts.returns.none'));
      if (lines?.some((line) => [line.qty, line.qty1, line.qty2 ?? '0'].some((amount) => !AMOUNT.test(amount)))) throw new Error(t('acts.amount'));
    };
    return (
      <Form.Item {...item} rules={[{ validator: check }]}>
        <ReturnLines orderId={orderId} />
      </Form.Item>
    );
  }
  if (field.kind === 'operator') {
    return (
      <Form.Item {...item}>
        <EnterpriseSelect byCode onPick={(enterprise) => form.setFieldValue('operatorName', enterprise.name)} />
      </Form.Item>
    );
  }
  if (field.among) {
    return (
      <Form.Item {...item}>
        <EnterpriseSelect among={field.among} />
      </Form.Item>
    );
  }
  if (field.table) {
    return (
      <Form.Item {...item}>
        <ParameterSelect table={field.table} allowClear={!field.required} />
      </Form.Item>
    );
  }
  return (
    <Form.Item {...item} rules={[...item.rules, noBlanks(t, 'edges'), ...(field.kind === 'amount' ? [{ pattern: AMOUNT, message: t('acts.amount') }] : [])]}>
      <GuardedInput rule="edges" inputMode={field.kind === 'amount' ? 'decimal' : undefined} />
    </Form.Item>
  );
}

function useHint(field: ActField): string | undefined {
  const { t } = useTranslation();
  if (field.kind === 'switch' || field.hint === 'none') return undefined;
  if (field.hint === 'own') return t(`acts.hint.${field.name}`, { defaultValue: '' });
  if (field.hint === 'order') return t('acts.ofOrder');
  if (field.kind === 'operator' || field.kind === 'range') return t(`acts.hint.${field.name}`, { defaultValue: '' });
  return field.required ? undefined : t('acts.optional');
}
