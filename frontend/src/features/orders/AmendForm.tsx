// 变更: what the order shall say instead, line by line, and in a list mode what its waybill, payment and list shall
// say. What was never sent is composed anew; what customs holds is filed as a change, where that is lawful.
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ParameterSelect } from '@/features/parameters/ParameterSelect';
import { FormDrawer } from '@/ui/FormDrawer';
import { GuardedInput } from '@/ui/GuardedInput';
import { noBlanks, required } from '@/ui/rules';
import { AmendFields } from './AmendFields';
import { listFields, listLineFields, paymentFields, waybillFields, type AmendField, type AmendFieldName } from './amendFields';
import { amendInput, amendValues, type AmendValues } from './amending';
import type { OrderDetail } from './OrderDrawer';
import { useAmend } from './useAmend';

interface AmendFormProps {
  order: OrderDetail;
  onClose: (amended: boolean) => void;
}

export function AmendForm({ order, onClose }: AmendFormProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<AmendValues>();
  const { amend, ...submission } = useAmend();
  const [initial] = useState(() => amendValues(order));
  const save = async (values: AmendValues) => {
    if (!(await amend(order.id, amendInput(order.orderNo, { ...initial, ...values })))) return;
    void message.success(t('orders.amend.done'));
    onClose(true);
  };
  return (
    <FormDrawer<AmendValues>
      title={t('orders.amend.titleOf', { orderNo: order.orderNo })}
      form={form}
      fields={[]}
      initial={initial}
      submission={submission}
      onSave={(values) => void save(values)}
      onClose={() => onClose(false)}
      width={760}
      saveLabel={t('orders.amend.file')}
      byButtonOnly
    >
      <Alert type="warning" showIcon className="qy-notice" title={t('orders.amend.what')} />
      <Form.List name="lines">
        {(lines, { add, remove }) => (
          <div className="qy-stack">
            {lines.map(({ key, name }) => (
              <fieldset key={key} className="qy-group">
                <legend>{t('orders.amend.line', { gnum: name + 1 })}</legend>
                <div className="qy-form-pair">
                  <Text at={name} field="itemNo" />
                  <Text at={name} field="itemName" />
                  <Text at={name} field="qty" />
                  <Form.Item name={[name, 'unit']} label={t('orders.line.unit')} rules={[required(t, t('orders.line.unit'))]}>
                    <ParameterSelect table="UNIT" />
                  </Form.Item>
                  <Text at={name} field="price" optional />
                  <Text at={name} field="totalPrice" />
                </div>
                {initial.list ? <AmendFields at={[name, 'list']} fields={listLineFields} /> : null}
                {lines.length > 1 ? (
                  <Button size="small" danger icon={<DeleteOutlined aria-hidden />} onClick={() => remove(name)}>
                    {t('orders.amend.remove')}
                  </Button>
                ) : null}
              </fieldset>
            ))}
            <Button block type="dashed" icon={<PlusOutlined aria-hidden />} disabled={lines.length >= 100} onClick={() => add({})}>
              {t('orders.amend.add')}
            </Button>
          </div>
        )}
      </Form.List>
      {initial.waybill ? <Section name="waybill" fields={waybillFields} /> : null}
      {initial.payment ? <Section name="payment" fields={paymentFields} /> : null}
      {initial.list ? <Section name="list" fields={listFields} /> : null}
    </FormDrawer>
  );
}

function Section({ name, fields }: { name: 'waybill' | 'payment' | 'list'; fields: readonly AmendField<AmendFieldName>[] }) {
  const { t } = useTranslation();
  return (
    <fieldset className="qy-group" style={{ marginBlockStart: 16 }}>
      <legend>{t(`amend.section.${name}`)}</legend>
      <AmendFields at={[name]} fields={fields} />
    </fieldset>
  );
}

const labels = { itemNo: 'itemNo', itemName: 'itemName', qty: 'qty', price: 'price', totalPrice: 'total' } as const;

function Text({ at, field, optional = false }: { at: number; field: keyof typeof labels; optional?: boolean }) {
  const { t } = useTranslation();
  const label = t(`orders.line.${labels[field]}`);
  const rule = field === 'itemName' ? 'edges' : 'anywhere';
  return (
    <Form.Item
      name={[at, field]}
      label={label}
      extra={optional ? t('orders.amend.priceHint') : undefined}
      rules={[...(optional ? [] : [required(t, label)]), noBlanks(t, rule)]}
    >
      <GuardedInput rule={rule} inputMode={field === 'itemNo' || field === 'itemName' ? undefined : 'decimal'} />
    </Form.Item>
  );
}
