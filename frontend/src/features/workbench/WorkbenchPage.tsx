// 工作台: how many orders stand where, what is older than usual, what failed, whose onboarding is not done, and how the
// devices are.
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderCounts, Orders } from '@/features/orders/documents';
import { StatusCountBar } from '@/features/orders/StatusCountBar';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { FaultNotice } from '@/ui/FaultNotice';
import { PageHead } from '@/ui/PageHead';
import { DeviceCard } from './DeviceCard';
import { OnboardingCard } from './OnboardingCard';
import { OrdersCard } from './OrdersCard';

const ALL = { where: null };
const OVERDUE = { first: 10, overdue: true, orderBy: { field: 'UPDATED_AT' as const, direction: 'ASC' as const } };
const FAILING = { first: 10, where: { status: { in: ['FAILED' as const, 'REJECTED' as const] } }, orderBy: { field: 'UPDATED_AT' as const, direction: 'DESC' as const } };
/** What is overdue changes within minutes, not within seconds. */
const OVERDUE_EVERY_MS = 60_000;
const always = () => true;

export function WorkbenchPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const counts = useLiveQuery({ query: OrderCounts, variables: ALL, types: ['Order'], moving: always });
  const stuck = useLiveQuery({ query: Orders, variables: OVERDUE, types: ['Order'] });
  const failing = useLiveQuery({ query: Orders, variables: FAILING, types: ['Order'] });
  const { refresh } = stuck;
  const refreshFailing = failing.refresh;
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState !== 'visible') return;
      refresh();
      refreshFailing();
    }, OVERDUE_EVERY_MS);
    return () => clearInterval(timer);
  }, [refresh, refreshFailing]);
  return (
    <>
      <PageHead trail={[]} title={t('workbench.title')} />
      <FaultNotice error={counts.error ?? stuck.error ?? failing.error} onRetry={counts.refresh} />
      <section className="qy-panel qy-stack" aria-label={t('workbench.counts')}>
        <strong>{t('workbench.counts')}</strong>
        <StatusCountBar
          counts={counts.data?.orderCounts ?? []}
          chosen={[]}
          onChoose={(statuses) => void navigate({ to: '/orders', search: { status: statuses.join(',') } })}
        />
      </section>
      <OrdersCard
        title={t('workbench.stuck')}
        none={t('workbench.stuckNone')}
        hint={t('workbench.stuckHint')}
        search={{ status: 'DECLARING', sort: 'UPDATED_AT:ASC' }}
        orders={stuck.data?.orders.nodes ?? []}
        total={stuck.data?.orders.totalCount ?? 0}
      />
      <OrdersCard
        title={t('workbench.failing')}
        none={t('workbench.failingNone')}
        search={{ status: 'FAILED,REJECTED' }}
        orders={failing.data?.orders.nodes ?? []}
        total={failing.data?.orders.totalCount ?? 0}
      />
      <OnboardingCard />
      <DeviceCard />
    </>
  );
}
