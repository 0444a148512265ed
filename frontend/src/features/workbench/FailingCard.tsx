// Orders that failed or came back, the latest first, each with its reason and what to do.
import { CheckCircleOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OrderRowFragment } from '@/generated/graphql';
import { OrderTable } from './OrderTable';

export function FailingCard({ orders, total }: { orders: readonly OrderRowFragment[]; total: number }) {
  const { t } = useTranslation();
  return (
    <section className="qy-panel qy-stack" aria-label={t('workbench.failing')}>
      <div className="qy-row">
        <strong>{t('workbench.failing')}</strong>
        {total > orders.length ? (
          <Link to="/orders" search={{ status: 'FAILED,REJECTED' }}>
            {t('workbench.more', { count: total })}
          </Link>
        ) : null}
      </div>
      {orders.length === 0 ? (
        <span>
          <CheckCircleOutlined aria-hidden /> {t('workbench.failingNone')}
        </span>
      ) : (
        <OrderTable label={t('workbench.failing')} orders={orders} />
      )}
    </section>
  );
}
