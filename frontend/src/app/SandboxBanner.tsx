// The sandbox is marked on every page: nothing done here reaches real customs.
import { ExperimentOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useViewer } from '@/features/session/ViewerProvider';

export function SandboxBanner() {
  const { t } = useTranslation();
  const { sandbox } = useViewer();
  if (!sandbox) return null;
  return (
    <div className="qy-sandbox" role="note">
      <ExperimentOutlined aria-hidden /> {t('sandbox.banner')}
    </div>
  );
}
