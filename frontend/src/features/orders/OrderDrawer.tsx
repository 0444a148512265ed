// One order: head, goods, messages, and everything customs has said.
import { Alert, Button, Drawer, Spin, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/ViewerProvider';
import type { OrderDetailQuery } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { CopyText } from '@/ui/CopyText';
import { FaultNotice } from '@/ui/FaultNotice';
import { OrderDetail as OrderDetailDocument } from './documents';
import { OrderFailure } from './OrderFailure';
import { OrderHead } from './OrderHead';
import { OrderLines } from './OrderLines';
import { OrderMessages } from './OrderMessages';
import { OrderReceipts } from './OrderReceipts';
import { mayPush } from './pushing';
import { statusLooks } from './status';

export type OrderDetail = Extract<NonNullable<OrderDetailQuery['node']>, { __typename: 'Order' }>;

interface OrderDrawerProps {
  id: string;
  onClose: () => void;
  onPush: (order: OrderDetail) => void;
}

const moving = (data: OrderDetailQuery) => data.node?.__typename === 'Order' && !statusLooks[data.node.status].settled;

export function OrderDrawer({ id, onClose, onPush }: OrderDrawerProps) {
  const { t } = useTranslation();
  const allowed = useMay('declarations:push');
  const { data, loading, error, refresh } = useLiveQuery({
    query: OrderDetailDocument,
    variables: { id },
    types: ['Order'],
    moving,
  });
  const order = data?.node?.__typename === 'Order' ? data.node : null;
  return (
    <Drawer
      open
      size={860}
      onClose={onClose}
      title={
        <span>
          {t('orders.detail')} {order ? <CopyText text={order.orderNo} /> : null}
        </span>
      }
      extra={
        order && allowed && mayPush(order) ? (
          <Button type="primary" onClick={() => onPush(order)}>
            {order.status === 'READY' ? t('orders.push') : t('orders.pushAgain')}
          </Button>
        ) : null
      }
    >
      <FaultNotice error={error} onRetry={refresh} />
      {data && !order ? <Alert type="warning" showIcon title={t('orders.missing')} /> : null}
      {loading && !order ? <Spin /> : null}
      {order ? <Content key={order.id} order={order} /> : null}
    </Drawer>
  );
}

function Content({ order }: { order: OrderDetail }) {
  const { t } = useTranslation();
  return (
    <div className="qy-stack">
      {order.failure ? <OrderFailure failure={order.failure} /> : null}
      <OrderHead order={order} />
      <Tabs
        defaultActiveKey={order.messages.length > 0 || order.receipts.length > 0 ? 'receipts' : 'lines'}
        items={[
          { key: 'receipts', label: `${t('orders.tabs.receipts')} (${order.receipts.length})`, children: <OrderReceipts order={order} /> },
          { key: 'lines', label: `${t('orders.tabs.lines')} (${order.lineCount})`, children: <OrderLines lines={order.lines} /> },
          {
            key: 'messages',
            label: `${t('orders.tabs.messages')} (${order.messages.length})`,
            children: <OrderMessages messages={order.messages} />,
          },
        ]}
      />
    </div>
  );
}
