// What was filed after one order's declaration.
import { Empty } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActsQuery } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { DataTable } from '@/ui/DataTable';
import { FaultNotice } from '@/ui/FaultNotice';
import { ActDrawer } from './ActDrawer';
import { Acts } from './documents';
import { useActColumns } from './useActColumns';

const moving = (data: ActsQuery) => data.acts.nodes.some((act) => act.status === 'DECLARING');

export function OrderActs({ orderId }: { orderId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<string | null>(null);
  const columns = useActColumns((act) => setOpen(act.id));
  const { data, loading, error, refresh } = useLiveQuery({
    query: Acts,
    variables: { first: 100, where: { orderId: { eq: orderId } } },
    types: ['Act'],
    moving,
  });
  const rows = data?.acts.nodes ?? [];
  return (
    <>
      <FaultNotice error={error} onRetry={refresh} />
      {data && rows.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('acts.none')} />
      ) : (
        <DataTable name="order-acts" label={t('acts.title')} columns={columns} rows={rows} loading={loading} empty={t('acts.none')} onOpen={(act) => setOpen(act.id)} />
      )}
      {open ? <ActDrawer id={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}
