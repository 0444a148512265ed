// A short table of orders on the workbench; each leads to the order.
import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { FailureText } from '@/features/orders/FailureText';
import { OrderStatusMark } from '@/features/orders/OrderStatusMark';
import { customsWord } from '@/features/orders/receipts';
import type { OrderRowFragment } from '@/generated/graphql';

export function OrderTable({ label, orders }: { label: string; orders: readonly OrderRowFragment[] }) {
  const { t } = useTranslation();
  return (
    <Table
      aria-label={label}
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
        {
          key: 'status',
          title: t('fields.status'),
          render: (_, order) => (
            <>
              <OrderStatusMark status={order.status} since={order.statusSince} usual={0} />
              {order.failure ? <FailureText failure={order.failure} /> : null}
            </>
          ),
        },
        { key: 'customs', title: t('orders.customsStatus'), render: (_, order) => customsWord(order.customsStatus, order.customsStatusText) },
      ]}
    />
  );
}
