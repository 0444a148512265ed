// Orders that have waited longer than usual, the longest first.
import { CheckCircleOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { OrderStatusMark } from '@/features/orders/OrderStatusMark';
import { customsWord } from '@/features/orders/receipts';
import type { OrderRowFragment } from '@/generated/graphql';

export function StuckCard({ orders, total }: { orders: readonly OrderRowFragment[]; total: number }) {
  const { t } = useTranslation();
  return (
    <section className="qy-panel qy-stack" aria-label={t('workbench.stuck')}>
      <div className="qy-row">
        <strong>{t('workbench.stuck')}</strong>
        {total > orders.length ? (
          <Link to="/orders" search={{ status: 'DECLARING', sort: 'UPDATED_AT:ASC' }}>
            {t('workbench.stuckMore', { count: total })}
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
          <Table
            aria-label={t('workbench.stuck')}
            size="small"
            rowKey="id"
            pagination={false}
            dataSource={orders}
            columns={[
              {
                key: 'orderNo',
                title: t('orders.orderNo'),
                render: (_, order) => (
                  <Link to="/orders" search={{ order: order.id }}>
                    {order.orderNo}
                  </Link>
                ),
              },
              { key: 'customer', title: t('tasks.customerLong'), render: (_, order) => `${order.task.customer.code} ${order.task.customer.name}` },
              { key: 'strategy', title: t('tasks.strategy'), render: (_, order) => order.task.strategy.name },
              { key: 'status', title: t('fields.status'), render: (_, order) => <OrderStatusMark status={order.status} since={order.statusSince} usual={0} /> },
              {
                key: 'customs',
                title: t('orders.customsStatus'),
                render: (_, order) => customsWord(order.customsStatus, order.customsStatusText),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}
