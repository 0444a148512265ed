// 启用 or 停用.
import { CheckCircleOutlined, StopOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { RecordStatus } from '@/generated/graphql';
import { Mark } from './Mark';

export function RecordStatusMark({ status }: { status: RecordStatus }) {
  const { t } = useTranslation();
  const enabled = status === 'ENABLED';
  return (
    <Mark tone={enabled ? 'green' : 'grey'} icon={enabled ? <CheckCircleOutlined aria-hidden /> : <StopOutlined aria-hidden />}>
      {t(`recordStatus.${status}`)}
    </Mark>
  );
}
