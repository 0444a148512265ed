// 电商平台: one of our records, or a foreign platform that customs has given no code (无).
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { EnterpriseSelect } from '@/features/enterprises/EnterpriseSelect';
import { GuardedInput } from '@/ui/GuardedInput';
import type { RecordOption } from '@/ui/RecordSelect';
import { noBlanks, required } from '@/ui/rules';
import type { PlatformKind, StrategyForm } from './strategyInput';

export function PlatformFields({ known }: { known: RecordOption | null }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<StrategyForm>();
  const kind: PlatformKind | undefined = Form.useWatch('platformKind', form);
  const platform = t('strategies.platform');
  const name = t('strategies.platformName');
  return (
    <>
      <Form.Item name="platformKind" label={t('strategies.platformKind')}>
        <Radio.Group
          options={[
            { value: 'record', label: t('strategies.platformRecord') },
            { value: 'foreign', label: t('strategies.platformForeign') },
          ]}
        />
      </Form.Item>
      {kind === 'foreign' ? (
        <div className="qy-form-pair">
          <Form.Item
            name="platformCode"
            label={t('strategies.platformCode')}
            extra={t('strategies.platformCodeHint')}
            rules={[required(t, t('strategies.platformCode')), noBlanks(t)]}
          >
            <GuardedInput />
          </Form.Item>
          <Form.Item name="platformName" label={name} rules={[required(t, name), noBlanks(t, 'edges')]}>
            <GuardedInput rule="edges" />
          </Form.Item>
        </div>
      ) : (
        <Form.Item name="platformId" label={platform} rules={[required(t, platform)]}>
          <EnterpriseSelect among="PLATFORM" known={known} />
        </Form.Item>
      )}
    </>
  );
}
