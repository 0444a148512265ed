// What the application asks for beyond the enterprise's record. The rule of node and device is shown as
// it is chosen: 二级节点 goes with 加密机(云签), 三级节点 with a card or key.
import { Alert, App, Checkbox, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OnboardingFormInput } from '@/generated/graphql';
import { useSubmit } from '@/graphql/useSubmit';
import { FormDrawer } from '@/ui/FormDrawer';
import { GuardedInput } from '@/ui/GuardedInput';
import { noBlanks } from '@/ui/rules';
import type { Application } from './ApplicationSheet';
import { businesses, dataKinds, devices, exchanges, inputOf, nodes, texts } from './application';
import { OnboardingFormUpdate } from './documents';

interface ApplicationFormProps {
  enterpriseId: string;
  form: Application['form'];
  onClose: () => void;
}

export function ApplicationForm({ enterpriseId, form: held, onClose }: ApplicationFormProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<OnboardingFormInput>();
  const node = Form.useWatch('node', form);
  const data = Form.useWatch('data', form);
  const submission = useSubmit();
  const save = async (values: OnboardingFormInput) => {
    const done = await submission.submit(OnboardingFormUpdate, { enterpriseId, input: inputOf(values) }, ['Enterprise', 'Onboarding']);
    if (!done) return;
    void message.success(t('form.saved'));
    onClose();
  };
  const { __typename: _, ...initial } = held;
  return (
    <FormDrawer<OnboardingFormInput>
      title={t('onboarding.application.fill')}
      form={form}
      fields={[...texts, 'exchange', 'businesses', 'node', 'subNode', 'data', 'otherFormat', 'devices', 'note']}
      initial={initial}
      submission={submission}
      onSave={(values) => void save(values)}
      onClose={onClose}
      width={680}
    >
      <div className="qy-form-pair">
        {texts.map((key) => (
          <Form.Item key={key} name={key} label={t(`onboarding.form.${key}`)} rules={[noBlanks(t, 'edges')]}>
            <GuardedInput rule="edges" />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="exchange" label={t('onboarding.form.exchange')}>
        <Radio.Group options={exchanges.map((value) => ({ value, label: t(`onboarding.exchanges.${value}`) }))} />
      </Form.Item>
      <Form.Item name="businesses" label={t('onboarding.form.businesses')}>
        <Checkbox.Group options={businesses.map((value) => ({ value, label: t(`onboarding.businesses.${value}`) }))} />
      </Form.Item>
      <Form.Item name="node" label={t('onboarding.form.node')}>
        <Radio.Group vertical options={nodes.map((value) => ({ value, label: t(`onboarding.nodes.${value}`) }))} />
      </Form.Item>
      {node ? <Alert type="info" showIcon className="qy-notice" title={t(node === 'SECOND_HANGZHOU' ? 'onboarding.nodeSecond' : 'onboarding.nodeThird')} /> : null}
      {node === 'THIRD_EWTP' ? (
        <Form.Item name="subNode" label={t('onboarding.form.subNode')}>
          <Input />
        </Form.Item>
      ) : null}
      <Form.Item name="devices" label={t('onboarding.form.devices')}>
        <Checkbox.Group options={devices.map((value) => ({ value, label: t(`onboarding.devices.${value}`) }))} />
      </Form.Item>
      <Form.Item name="data" label={t('onboarding.form.data')}>
        <Checkbox.Group options={dataKinds.map((value) => ({ value, label: t(`onboarding.data.${value}`) }))} />
      </Form.Item>
      {data?.includes('OTHER') ? (
        <Form.Item name="otherFormat" label={t('onboarding.form.otherFormat')}>
          <Input />
        </Form.Item>
      ) : null}
      <Form.Item name="note" label={t('fields.note')}>
        <Input.TextArea rows={2} />
      </Form.Item>
    </FormDrawer>
  );
}
