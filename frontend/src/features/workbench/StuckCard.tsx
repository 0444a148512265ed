// Orders that have waited longer than usual, the longest first.
import { CheckCircleOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OrderRowFragment } from '@/generated/graphql';
import { OrderTable } from './OrderTable';

export function StuckCard({ orders, total }: { orders: readonly OrderRowFragment[]; total: number }) {
  const { t } = useTranslation();
  return (
    <section className="qy-panel qy-stack" aria-label={t('workbench.stuck')}>
      <div className="qy-row">
        <strong>{t('workbench.stuck')}</strong>
        {total > orders.length ? (
          <Link to="/orders" search={{ status: 'DECLARING', sort: 'UPDATED_AT:ASC' }}>
            {t('workbench.more', { count: total })}
          </Link>
        ) : null}
      </div>
      {orders.length === 0 ? (
        <span>
          <CheckCircleOutlined aria-hidden /> {t('workbench.stuckNone')}
        </span>
      ) : (
        <>
          <span className="qy-quiet">{t('workbench.stuckHint')}</span>
          <OrderTable label={t('workbench.stuck')} orders={orders} />
        </>
      )}
    </section>
  );
}
