// 加密机: each with its state, how much of its rated speed this firm uses, what waits and how long that takes.
import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/ui/DataTable';
import { FaultNotice } from '@/ui/FaultNotice';
import { PageHead } from '@/ui/PageHead';
import { durationParts } from '@/ui/time';
import { DeviceStateMark } from './DeviceStateMark';
import { usedPercent } from './load';
import { useDevices, type Device } from './useDevices';

type Row = Device & { id: string };

export function DevicesPage() {
  const { t } = useTranslation();
  const { data, loading, error, refresh } = useDevices();
  const rows = (data?.signingDevices ?? []).map((device) => ({ ...device, id: device.name }));
  const columns: Column<Row>[] = [
    { key: 'name', title: t('devices.name'), always: true, render: (row) => row.name },
    {
      key: 'state',
      title: t('fields.status'),
      always: true,
      render: (row) => (
        <>
          <DeviceStateMark state={row.state} />
          {row.state === 'HEALTHY' ? null : <div className="qy-cell-reason">{t(`devices.stateText.${row.state}`)}</div>}
          {row.failover ? <div className="qy-cell-reason">{t('devices.failover', { name: row.failover })}</div> : null}
        </>
      ),
    },
    { key: 'rated', title: t('devices.rated'), align: 'right', render: (row) => row.ratedPerMinute ?? t('devices.unrated') },
    { key: 'signed', title: t('devices.signed'), align: 'right', render: (row) => row.signedLastMinute },
    { key: 'use', title: t('devices.use'), width: 200, render: (row) => <Use device={row} /> },
    { key: 'waiting', title: t('devices.waiting'), align: 'right', render: (row) => row.waitingMessages },
    { key: 'forecast', title: t('devices.forecast'), render: (row) => <Forecast device={row} /> },
  ];
  return (
    <>
      <PageHead trail={[t('menu.declarations')]} title={t('devices.title')} />
      <div className="qy-panel qy-quiet">{t('devices.own')}</div>
      <FaultNotice error={error} onRetry={refresh} />
      <DataTable name="devices" label={t('devices.title')} columns={columns} rows={rows} loading={loading && !data} empty={t('devices.empty')} />
    </>
  );
}

function Use({ device }: { device: Device }) {
  const { t } = useTranslation();
  const percent = usedPercent(device.signedLastMinute, device.ratedPerMinute);
  if (percent === null) return '—';
  return <Progress size="small" percent={percent} aria-label={t('devices.useOf', { name: device.name })} />;
}

export function Forecast({ device }: { device: Device }) {
  const { t } = useTranslation();
  if (device.waitingMessages === 0) return t('devices.nothingWaits');
  if (typeof device.forecastSeconds !== 'number') return t('devices.unknown');
  const { unit, count } = durationParts(device.forecastSeconds * 1_000);
  return t(`time.${unit}`, { count });
}
