// One business strategy: create or change.
import { Alert, App, Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { EnterpriseSelect } from '@/features/enterprises/EnterpriseSelect';
import { ParameterSelect } from '@/features/parameters/ParameterSelect';
import { WarehouseSelect } from '@/features/warehouses/WarehouseSelect';
import type { StrategyFieldsFragment } from '@/generated/graphql';
import { useSubmit } from '@/graphql/useSubmit';
import { FormDrawer } from '@/ui/FormDrawer';
import { GuardedInput } from '@/ui/GuardedInput';
import { RecordStatusField } from '@/ui/RecordStatusField';
import { noBlanks, required } from '@/ui/rules';
import { StrategyCreate, StrategyUpdate } from './documents';
import { needsWarehouse, tradeModes } from './filters';
import { PlatformFields } from './PlatformFields';
import { formOf, inputOf, strategyFields, type StrategyForm as Values } from './strategyInput';

interface Named {
  id: string;
  name: string;
}

const option = (record: Named | null | undefined) => (record ? { value: record.id, label: record.name } : null);

export function StrategyForm({ strategy, onClose }: { strategy: StrategyFieldsFragment | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const mode = Form.useWatch('mode', form);
  const submission = useSubmit();

  const save = async (values: Values) => {
    const input = inputOf(values);
    const saved = strategy
      ? await submission.submit(StrategyUpdate, { id: strategy.id, input }, ['Strategy'])
      : await submission.submit(StrategyCreate, { input }, ['Strategy']);
    if (!saved) return;
    void message.success(t('form.saved'));
    onClose();
  };
  const merchant = t('strategies.merchant');
  const declarant = t('strategies.declarant');
  return (
    <FormDrawer<Values>
      title={strategy ? t('strategies.edit') : t('strategies.create')}
      form={form}
      fields={strategyFields}
      initial={formOf(strategy)}
      submission={submission}
      onSave={(values) => void save(values)}
      onClose={onClose}
      width={600}
    >
      <Form.Item
        name="code"
        label={t('strategies.code')}
        extra={t('strategies.codeHint')}
        rules={[required(t, t('strategies.code')), noBlanks(t)]}
      >
        <GuardedInput />
      </Form.Item>
      <Form.Item name="name" label={t('strategies.name')} rules={[required(t, t('strategies.name')), noBlanks(t, 'edges')]}>
        <GuardedInput rule="edges" />
      </Form.Item>
      <Form.Item name="mode" label={t('strategies.mode')} rules={[required(t, t('strategies.mode'))]}>
        <Select options={tradeModes.map((value) => ({ value, label: t(`tradeMode.${value}`) }))} />
      </Form.Item>
      <PlatformFields known={option(strategy?.platform)} />
      <Form.Item name="merchantId" label={merchant} rules={[required(t, merchant)]}>
        <EnterpriseSelect among="MERCHANT" known={option(strategy?.merchant)} />
      </Form.Item>
      <Form.Item name="ownerId" label={t('strategies.owner')} extra={t('strategies.ownerHint')}>
        <EnterpriseSelect known={option(strategy?.owner)} allowClear />
      </Form.Item>
      <Form.Item name="declarantId" label={declarant} rules={[required(t, declarant)]}>
        <EnterpriseSelect among="DECLARANT" known={option(strategy?.declarant)} />
      </Form.Item>
      <Form.Item name="currency" label={t('strategies.currency')} rules={[required(t, t('strategies.currency'))]}>
        <ParameterSelect table="CURRENCY" />
      </Form.Item>
      {needsWarehouse(mode) ? (
        <>
          <Alert type="warning" showIcon title={t('strategies.warehouseWarning')} className="qy-notice" />
          <Form.Item
            name="warehouseId"
            label={t('strategies.warehouse')}
            rules={[{ required: true, message: t('strategies.warehouseRequired') }]}
          >
            <WarehouseSelect known={option(strategy?.warehouse)} />
          </Form.Item>
        </>
      ) : null}
      <RecordStatusField />
    </FormDrawer>
  );
}
