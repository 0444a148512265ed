// 复制: the same strategy under a new code, to be changed afterwards.
import { App, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StrategyFieldsFragment } from '@/generated/graphql';
import { useSubmit } from '@/graphql/useSubmit';
import { FormDrawer } from '@/ui/FormDrawer';
import { GuardedInput } from '@/ui/GuardedInput';
import { noBlanks, required } from '@/ui/rules';
import { StrategyCopy } from './documents';

interface CopyValues {
  code: string;
}

const FIELDS = ['code'];

export function StrategyCopyForm({ strategy, onClose }: { strategy: StrategyFieldsFragment; onClose: () => void }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [form] = Form.useForm<CopyValues>();
  const submission = useSubmit();
  const save = async ({ code }: CopyValues) => {
    if (!(await submission.submit(StrategyCopy, { id: strategy.id, code }, ['Strategy']))) return;
    void message.success(t('strategies.copied', { code }));
    onClose();
  };
  return (
    <FormDrawer<CopyValues>
      title={t('strategies.copyTitle', { code: strategy.code })}
      form={form}
      fields={FIELDS}
      initial={{ code: `${strategy.code}复制` }}
      submission={submission}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item
        name="code"
        label={t('strategies.copyCode')}
        extra={t('strategies.codeHint')}
        rules={[required(t, t('strategies.copyCode')), noBlanks(t)]}
      >
        <GuardedInput />
      </Form.Item>
    </FormDrawer>
  );
}
