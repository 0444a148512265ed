// One customer: create or change.
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CustomerFieldsFragment, CustomerInput } from '@/generated/graphql';
import { useSubmit } from '@/graphql/useSubmit';
import { FormDrawer } from '@/ui/FormDrawer';
import { GuardedInput } from '@/ui/GuardedInput';
import { RecordStatusField } from '@/ui/RecordStatusField';
import { noBlanks, required } from '@/ui/rules';
import { CustomerCreate, CustomerUpdate } from './documents';

const FIELDS = ['code', 'name', 'contact', 'phone', 'note', 'status'];

export function CustomerForm({ customer, onClose }: { customer: CustomerFieldsFragment | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<CustomerInput>();
  const submission = useSubmit();

  const save = async (input: CustomerInput) => {
    const saved = customer
      ? await submission.submit(CustomerUpdate, { id: customer.id, input }, ['Customer'])
      : await submission.submit(CustomerCreate, { input }, ['Customer']);
    if (!saved) return;
    void message.success(t('form.saved'));
    onClose();
  };
  return (
    <FormDrawer<CustomerInput>
      title={customer ? t('customers.edit') : t('customers.create')}
      form={form}
      fields={FIELDS}
      initial={customer ? inputOf(customer) : { status: 'ENABLED' }}
      submission={submission}
      onSave={(input) => void save(input)}
      onClose={onClose}
    >
      <Form.Item name="code" label={t('customers.code')} rules={[required(t, t('customers.code')), noBlanks(t)]}>
        <GuardedInput />
      </Form.Item>
      <Form.Item name="name" label={t('customers.name')} rules={[required(t, t('customers.name')), noBlanks(t, 'edges')]}>
        <GuardedInput rule="edges" />
      </Form.Item>
      <Form.Item name="contact" label={t('customers.contact')} rules={[noBlanks(t, 'edges')]}>
        <GuardedInput rule="edges" />
      </Form.Item>
      <Form.Item name="phone" label={t('customers.phone')} rules={[noBlanks(t, 'edges')]}>
        <GuardedInput rule="edges" />
      </Form.Item>
      <Form.Item name="note" label={t('fields.note')}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <RecordStatusField />
    </FormDrawer>
  );
}

function inputOf(customer: CustomerFieldsFragment): CustomerInput {
  const { code, name, contact, phone, note, status } = customer;
  return { code, name, contact, phone, note, status };
}
