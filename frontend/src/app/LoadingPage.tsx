// Shown while a page's code is on its way.
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';

export function LoadingPage() {
  const { t } = useTranslation();
  return (
    <div className="qy-sign-in" role="status" aria-label={t('app.loading')}>
      <Spin size="large" />
    </div>
  );
}
