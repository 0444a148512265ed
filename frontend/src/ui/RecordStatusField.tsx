// 状态 in every record's form: 启用 / 停用.
import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { recordStatuses } from './records';

export function RecordStatusField() {
  const { t } = useTranslation();
  return (
    <Form.Item name="status" label={t('fields.status')}>
      <Radio.Group options={recordStatuses.map((value) => ({ value, label: t(`recordStatus.${value}`) }))} />
    </Form.Item>
  );
}
