// Says once, wherever the person is, that long work has ended and how.
import { App } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useTray } from './TrayProvider';

export function TrayNotices() {
  const { t } = useTranslation();
  const tray = useTray();
  const { notification } = App.useApp();
  useEffect(
    () =>
      tray.onEnded((operation) => {
        const tell = operation.state === 'SUCCEEDED' && operation.failed === 0 ? notification.success : notification.warning;
        tell({
          key: operation.id,
          title: t('operations.ended', {
            kind: t(`operations.kind.${operation.kind}`),
            state: t(`operations.state.${operation.state}`),
          }),
          description: operation.failed > 0 ? t('operations.failed', { count: operation.failed }) : operation.error?.message,
          role: 'status',
        });
      }),
    [tray, notification, t],
  );
  return null;
}
