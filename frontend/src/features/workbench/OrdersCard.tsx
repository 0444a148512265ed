// The first of the orders that somebody should look at, or that there are none.
import { CheckCircleOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OrderRowFragment } from '@/generated/graphql';
import { OrderTable } from './OrderTable';

export function OrdersCard({
  title,
  none,
  hint,
  search,
  orders,
  total,
}: {
  title: string;
  none: string;
  hint?: string;
  /** The list with all of them. */
  search: { status: string; sort?: string };
  orders: readonly OrderRowFragment[];
  total: number;
}) {
  const { t } = useTranslation();
  return (
    <section className="qy-panel qy-stack" aria-label={title}>
      <div className="qy-row">
        <strong>{title}</strong>
        {total > orders.length ? (
          <Link to="/orders" search={search}>
            {t('workbench.more', { count: total })}
          </Link>
        ) : null}
      </div>
      {orders.length === 0 ? (
        <span>
          <CheckCircleOutlined aria-hidden /> {none}
        </span>
      ) : (
        <>
          {hint ? <span className="qy-quiet">{hint}</span> : null}
          <OrderTable label={title} orders={orders} />
        </>
      )}
    </section>
  );
}
