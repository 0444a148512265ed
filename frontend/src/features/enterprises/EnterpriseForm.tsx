// One domestic enterprise: create or change. No field but the note takes white space.
import { Alert, App, Form, Input, Select, Space, type FormRule } from 'antd';
import { useTranslation } from 'react-i18next';
import { DiagnosisButton } from '@/features/diagnosis/DiagnosisButton';
import type { EnterpriseFieldsFragment, EnterpriseInput, SignatureProfile } from '@/generated/graphql';
import { useSubmit } from '@/graphql/useSubmit';
import { FormDrawer } from '@/ui/FormDrawer';
import { GuardedInput } from '@/ui/GuardedInput';
import { RecordStatusField } from '@/ui/RecordStatusField';
import { noBlanks, required } from '@/ui/rules';
import { ChannelFields } from './ChannelFields';
import { EnterpriseCreate, EnterpriseUpdate } from './documents';
import { enterpriseFields, formOf, inputOf } from './enterpriseInput';
import { doubtCreditCode, doubtCustomsCode, doubtTransmissionId, type IdentifierDoubt } from './identifiers';
import { RolesField } from './RolesField';

const profiles = ['SM2_SM3', 'RSA_SHA1', 'SM2_SM3_W3C_SHA1'] as const satisfies readonly SignatureProfile[];

export function EnterpriseForm({ enterprise, onClose }: { enterprise: EnterpriseFieldsFragment | null; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<EnterpriseInput>();
  const submission = useSubmit();
  const doubt = useDoubtRule();

  const save = async (values: EnterpriseInput) => {
    const input = inputOf(values);
    const saved = enterprise
      ? await submission.submit(EnterpriseUpdate, { id: enterprise.id, input }, ['Enterprise'])
      : await submission.submit(EnterpriseCreate, { input }, ['Enterprise']);
    if (!saved) return;
    void message.success(t('form.saved'));
    onClose();
  };
  return (
    <FormDrawer<EnterpriseInput>
      title={enterprise ? t('enterprises.edit') : t('enterprises.create')}
      form={form}
      fields={enterpriseFields}
      initial={formOf(enterprise)}
      submission={submission}
      onSave={(values) => void save(values)}
      onClose={onClose}
      width={640}
    >
      <Alert type="warning" showIcon title={t('enterprises.warning')} className="qy-notice" />
      <Form.Item name="name" label={t('enterprises.name')} rules={[required(t, t('enterprises.name')), noBlanks(t)]}>
        <GuardedInput />
      </Form.Item>
      <Form.Item
        name="customsCode"
        label={t('enterprises.customsCode')}
        extra={t('enterprises.customsCodeHint')}
        rules={[required(t, t('enterprises.customsCode')), noBlanks(t), doubt(doubtCustomsCode)]}
      >
        <GuardedInput maxLength={10} />
      </Form.Item>
      <Form.Item
        name="unifiedSocialCreditCode"
        label={t('enterprises.uscc')}
        extra={t('enterprises.usccHint')}
        rules={[noBlanks(t), doubt(doubtCreditCode)]}
      >
        <GuardedInput maxLength={18} />
      </Form.Item>
      <Form.Item
        name="transmissionId"
        label={t('enterprises.transmissionId')}
        extra={t('enterprises.transmissionIdHint')}
        rules={[noBlanks(t), doubt(doubtTransmissionId)]}
      >
        <GuardedInput />
      </Form.Item>
      <ChannelFields group="sendChannel" title={t('enterprises.send')} passwordSet={enterprise?.sendChannel.passwordSet ?? false} />
      <ChannelFields group="receiveChannel" title={t('enterprises.receive')} passwordSet={enterprise?.receiveChannel.passwordSet ?? false} />
      <ChannelFields
        group="signing"
        title={t('enterprises.signing')}
        hint={t('enterprises.signingHint')}
        passwordSet={enterprise?.signing.passwordSet ?? false}
      >
        <Form.Item name={['signing', 'profile']} label={t('enterprises.profile')}>
          <Select options={profiles.map((value) => ({ value, label: t(`enterprises.profiles.${value}`) }))} />
        </Form.Item>
      </ChannelFields>
      {enterprise ? (
        <div className="qy-row qy-notice">
          <span className="qy-quiet">{t('enterprises.testHint')}</span>
          <Space>
            <DiagnosisButton kind="test" id={enterprise.id} name={enterprise.name} />
            <DiagnosisButton kind="enterprise" id={enterprise.id} name={enterprise.name} />
          </Space>
        </div>
      ) : null}
      <Form.Item
        name="roles"
        label={t('enterprises.roles')}
        extra={t('enterprises.rolesHint')}
        rules={[required(t, t('enterprises.roles'))]}
      >
        <RolesField />
      </Form.Item>
      <Form.Item name="note" label={t('fields.note')}>
        <Input.TextArea rows={2} />
      </Form.Item>
      <RecordStatusField />
    </FormDrawer>
  );
}

/** A doubt is shown at the field and does not keep the record from being saved: the server decides. */
function useDoubtRule(): (look: (text: string) => IdentifierDoubt | null) => FormRule {
  const { t } = useTranslation();
  return (look) => ({
    warningOnly: true,
    validator: (_, value: string | null | undefined) => {
      const doubt = look(value ?? '');
      if (!doubt) return Promise.resolve();
      const expected = doubt.kind === 'usccCheck' ? doubt.expected : '';
      return Promise.reject(new Error(t(`enterprises.check.${doubt.kind}`, { expected })));
    },
  });
}
