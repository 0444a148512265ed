// The head of an order.
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParameterName } from '@/features/parameters/useParameterName';
import { CopyText } from '@/ui/CopyText';
import { moment } from '@/ui/time';
import type { OrderDetail } from './OrderDrawer';
import { OrderStatusMark } from './OrderStatusMark';
import { customsWord } from './receipts';
import { longest, useUsualTimes } from './useUsualTimes';

export function OrderHead({ order }: { order: OrderDetail }) {
  const { t } = useTranslation();
  const currency = useParameterName('CURRENCY');
  const usual = useUsualTimes();
  const customs = customsWord(order.customsStatus, order.customsStatusText);
  return (
    <Descriptions
      size="small"
      bordered
      column={2}
      items={[
        { key: 'status', label: t('fields.status'), children: <OrderStatusMark status={order.status} since={order.statusSince} usual={longest(usual, order.customsStatus)} /> },
        { key: 'customs', label: t('orders.customsStatus'), children: customs },
        { key: 'since', label: t('orders.head.since'), children: moment(order.statusSince) },
        { key: 'task', label: t('tasks.code'), children: <CopyText text={order.task.code} /> },
        { key: 'mode', label: t('tasks.mode'), children: t(`tradeMode.${order.task.strategy.mode}`) },
        { key: 'strategy', label: t('tasks.strategy'), children: order.task.strategy.name },
        { key: 'customer', label: t('tasks.customerLong'), children: `${order.task.customer.code} ${order.task.customer.name}` },
        { key: 'platform', label: t('orders.head.platform'), children: `${order.platformName} (${order.platformCode})` },
        { key: 'merchant', label: t('orders.head.merchant'), children: `${order.merchantName} (${order.merchantCode})` },
        { key: 'type', label: t('orders.head.type'), children: order.orderType },
        { key: 'value', label: t('orders.goodsValue'), children: `${order.goodsValue} (${t('orders.currency')} ${currency(order.currency)})` },
        { key: 'created', label: t('orders.head.created'), children: moment(order.createdAt) },
      ]}
    />
  );
}
