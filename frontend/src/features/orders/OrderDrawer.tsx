// One order: head, goods, messages, and everything customs has said.
import { EditOutlined } from '@ant-design/icons';
import { Alert, Button, Drawer, Space, Spin, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActMenu } from '@/features/acts/ActMenu';
import { OrderActs } from '@/features/acts/OrderActs';
import { DiagnosisButton } from '@/features/diagnosis/DiagnosisButton';
import { DiagnosisNotice } from '@/features/diagnosis/DiagnosisNotice';
import { PaperChecks } from '@/features/papers/PaperChecks';
import { PaperTable } from '@/features/papers/PaperTable';
import { useMay } from '@/features/session/ViewerProvider';
import type { OrderDetailQuery } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { CopyText } from '@/ui/CopyText';
import { FaultNotice } from '@/ui/FaultNotice';
import { AmendForm } from './AmendForm';
import { OrderDetail as OrderDetailDocument } from './documents';
import { OrderFailure } from './OrderFailure';
import { OrderHead } from './OrderHead';
import { OrderLines } from './OrderLines';
import { OrderMessages } from './OrderMessages';
import { OrderReceipts } from './OrderReceipts';
import { mayPush } from './pushing';
import { statusLooks } from './status';
import { useActReceipts } from './useActReceipts';

export type OrderDetail = Extract<NonNullable<OrderDetailQuery['node']>, { __typename: 'Order' }>;

interface OrderDrawerProps {
  id: string;
  onClose: () => void;
  /** Left out where nothing is pushed from. */
  onPush?: (order: OrderDetail) => void;
}

/** A document that came late is under way while its order is done. */
const late: ReadonlySet<string> = new Set(['READY', 'WAITING', 'DECLARING']);
const moving = ({ node }: OrderDetailQuery) => {
  if (node?.__typename !== 'Order') return false;
  return !statusLooks[node.status].settled || (node.status === 'SUCCEEDED' && node.documents.some(({ state }) => late.has(state)));
};

export function OrderDrawer({ id, onClose, onPush }: OrderDrawerProps) {
  const { t } = useTranslation();
  const allowed = useMay('declarations:push');
  const [amending, setAmending] = useState(false);
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
      size={920}
      onClose={onClose}
      title={
        <span>
          {t('orders.detail')} {order ? <CopyText text={order.orderNo} /> : null}
        </span>
      }
      extra={
        order ? (
          <Space>
            <DiagnosisButton kind="order" id={order.id} name={order.orderNo} />
            {isList(order) ? <ActMenu orders={[order]} onFiled={refresh} /> : null}
            {allowed && mayAmend(order) ? (
              <Button icon={<EditOutlined aria-hidden />} onClick={() => setAmending(true)}>
                {t('orders.amend.open')}
              </Button>
            ) : null}
            {onPush && allowed && mayPush(order) ? (
              <Button type="primary" onClick={() => onPush(order)}>
                {order.status === 'READY' ? t('orders.push') : t('orders.pushAgain')}
              </Button>
            ) : null}
          </Space>
        ) : null
      }
    >
      <FaultNotice error={error} onRetry={refresh} />
      {data && !order ? <Alert type="warning" showIcon title={t('orders.missing')} /> : null}
      {loading && !order ? <Spin /> : null}
      {order ? <Content key={order.id} order={order} /> : null}
      {order && amending ? (
        <AmendForm
          order={order}
          onClose={(amended) => {
            setAmending(false);
            if (amended) refresh();
          }}
        />
      ) : null}
    </Drawer>
  );
}

function Content({ order }: { order: OrderDetail }) {
  const { t } = useTranslation();
  const acts = useActReceipts(order.id, isList(order));
  const heard = acts.reduce((sum, act) => sum + act.receipts.length, order.receipts.length);
  return (
    <div className="qy-stack">
      {order.failure ? <OrderFailure failure={order.failure} open={!statusLooks[order.status].settled} /> : null}
      <DiagnosisNotice diagnosis={order.diagnosis ?? null} />
      <OrderHead order={order} />
      <Tabs
        defaultActiveKey={order.messages.length > 0 || order.receipts.length > 0 ? 'receipts' : 'lines'}
        items={[
          {
            key: 'papers',
            label: `${t('orders.tabs.papers')} (${order.documents.length})`,
            children: (
              <div className="qy-stack">
                <PaperTable papers={order.documents} />
                <PaperChecks orderId={order.id} />
              </div>
            ),
          },
          { key: 'receipts', label: `${t('orders.tabs.receipts')} (${heard})`, children: <OrderReceipts order={order} acts={acts} /> },
          { key: 'lines', label: `${t('orders.tabs.lines')} (${order.lineCount})`, children: <OrderLines lines={order.lines} /> },
          {
            key: 'messages',
            label: `${t('orders.tabs.messages')} (${order.messages.length})`,
            children: <OrderMessages messages={order.messages} />,
          },
          ...(isList(order) ? [{ key: 'acts', label: t('orders.tabs.acts'), children: <OrderActs orderId={order.id} /> }] : []),
        ]}
      />
    </div>
  );
}

/** While it is on its way nothing can be changed. */
function mayAmend(order: OrderDetail): boolean {
  return order.status !== 'DECLARING' && order.status !== 'CANCELLED';
}

/** What is filed afterwards speaks of lists; entries are filed in the single window. */
function isList(order: OrderDetail): boolean {
  return order.task.strategy.mode.startsWith('LIST');
}
