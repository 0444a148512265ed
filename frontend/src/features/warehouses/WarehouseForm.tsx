// One overseas warehouse: create or change.
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ParameterSelect } from '@/features/parameters/ParameterSelect';
import type { WarehouseFieldsFragment, WarehouseInput } from '@/generated/graphql';
import { useSubmit } from '@/graphql/useSubmit';
import { FormDrawer } from '@/ui/FormDrawer';
import { GuardedInput } from '@/ui/GuardedInput';
import { RecordStatusField } from '@/ui/RecordStatusField';
import { noBlanks, required } from '@/ui/rules';
import { WarehouseCreate, WarehouseUpdate } from './documents';

const FIELDS = ['name', 'address', 'country', 'recordNo', 'status'];

export function WarehouseForm({ warehouse, onClose }: { warehouse: WarehouseFieldsFragment | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<WarehouseInput>();
  const submission = useSubmit();

  const save = async (input: WarehouseInput) => {
    const saved = warehouse
      ? await submission.submit(WarehouseUpdate, { id: warehouse.id, input }, ['Warehouse'])
      : await submission.submit(WarehouseCreate, { input }, ['Warehouse']);
    if (!saved) return;
    void message.success(t('form.saved'));
    onClose();
  };
  return (
    <FormDrawer<WarehouseInput>
      title={warehouse ? t('warehouses.edit') : t('warehouses.create')}
      form={form}
      fields={FIELDS}
      initial={warehouse ? inputOf(warehouse) : { status: 'ENABLED' }}
      submission={submission}
      onSave={(input) => void save(input)}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('warehouses.name')} rules={[required(t, t('warehouses.name')), noBlanks(t, 'edges')]}>
        <GuardedInput rule="edges" />
      </Form.Item>
      <Form.Item name="address" label={t('warehouses.address')} rules={[required(t, t('warehouses.address')), noBlanks(t, 'edges')]}>
        <GuardedInput rule="edges" />
      </Form.Item>
      <Form.Item name="country" label={t('warehouses.country')} rules={[required(t, t('warehouses.country'))]}>
        <ParameterSelect table="COUNTRY" />
      </Form.Item>
      <Form.Item name="recordNo" label={t('warehouses.recordNo')} extra={t('warehouses.recordNoHint')} rules={[noBlanks(t)]}>
        <GuardedInput />
      </Form.Item>
      <RecordStatusField />
    </FormDrawer>
  );
}

function inputOf({ name, address, country, recordNo, status }: WarehouseFieldsFragment): WarehouseInput {
  return { name, address, country, recordNo, status };
}
