// The 加密机 in one line each.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DeviceStateMark } from '@/features/devices/DeviceStateMark';
import { useDevices } from '@/features/devices/useDevices';

export function DeviceCard() {
  const { t } = useTranslation();
  const { data } = useDevices();
  const devices = data?.signingDevices ?? [];
  if (devices.length === 0) return null;
  return (
    <section className="qy-panel qy-stack" aria-label={t('workbench.devices')}>
      <div className="qy-row">
        <strong>{t('workbench.devices')}</strong>
        <Link to="/devices" search={{}}>
          {t('workbench.toDevices')}
        </Link>
      </div>
      <ul className="qy-plain-list">
        {devices.map((device) => (
          <li key={device.name} className="qy-row">
            <span>
              {device.name} <DeviceStateMark state={device.state} />
            </span>
            <span className="qy-number">{t('workbench.waits', { count: device.waitingMessages })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
