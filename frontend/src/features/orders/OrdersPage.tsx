// 数据申报管理: orders over all tasks.
import { useTranslation } from 'react-i18next';
import { PageHead } from '@/ui/PageHead';
import { QueryBar } from '@/ui/QueryBar';
import { useListFilters } from '@/ui/useListFilters';
import { orderFilters } from './filters';
import { OrderBoard } from './OrderBoard';
import { orderStatuses } from './status';

export function OrdersPage() {
  const { t } = useTranslation();
  const list = useListFilters(orderFilters);
  return (
    <>
      <PageHead trail={[t('menu.declarations')]} title={t('orders.title')} />
      <div className="qy-panel">
        <QueryBar
          filters={list.filters}
          onChange={list.change}
          scopes={orderFilters.scopes.map((value) => ({ value, label: t(`tasks.scopes.${value}`) }))}
          statuses={orderStatuses.map((value) => ({ value, label: t(`orders.status.${value}`) }))}
          timeLabel={t('orders.updatedAt')}
        />
      </div>
      <OrderBoard list={list} taskId={null} empty={t('orders.empty')} />
    </>
  );
}
