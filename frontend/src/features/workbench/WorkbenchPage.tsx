// 工作台: how many orders stand where, what is older than usual, and how the devices are.
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderCounts, Orders } from '@/features/orders/documents';
import { STUCK_AFTER_MS } from '@/features/orders/status';
import { StatusCountBar } from '@/features/orders/StatusCountBar';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { FaultNotice } from '@/ui/FaultNotice';
import { PageHead } from '@/ui/PageHead';
import { useNow } from '@/ui/useNow';
import { DeviceCard } from './DeviceCard';
import { StuckCard } from './StuckCard';

const ALL = { where: null };
const always = () => true;

export function WorkbenchPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const minute = Math.floor(useNow() / 60_000); // the question changes once a minute, not once a second
  const stuckVariables = useMemo(
    () => ({
      first: 10,
      where: { status: { eq: 'DECLARING' as const }, updatedAt: { lt: new Date(minute * 60_000 - STUCK_AFTER_MS).toISOString() } },
      orderBy: { field: 'UPDATED_AT' as const, direction: 'ASC' as const },
    }),
    [minute],
  );
  const counts = useLiveQuery({ query: OrderCounts, variables: ALL, types: ['Order'], moving: always });
  const stuck = useLiveQuery({ query: Orders, variables: stuckVariables, types: ['Order'] });
  return (
    <>
      <PageHead trail={[]} title={t('workbench.title')} />
      <FaultNotice error={counts.error ?? stuck.error} onRetry={counts.refresh} />
      <section className="qy-panel qy-stack" aria-label={t('workbench.counts')}>
        <strong>{t('workbench.counts')}</strong>
        <StatusCountBar
          counts={counts.data?.orderCounts ?? []}
          chosen={[]}
          onChoose={(statuses) => void navigate({ to: '/orders', search: { status: statuses.join(',') } })}
        />
      </section>
      <StuckCard orders={stuck.data?.orders.nodes ?? []} total={stuck.data?.orders.totalCount ?? 0} />
      <DeviceCard />
    </>
  );
}
