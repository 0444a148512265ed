// One act: its parts, the orders that it concerns, what customs said of it.
import { Alert, Button, Descriptions, Drawer, Space, Spin, Table, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { OrderFailure } from '@/features/orders/OrderFailure';
import { ReceiptItem } from '@/features/orders/ReceiptItem';
import { customsWord, hopsOf, inOrder, toneOfCustomsStatus } from '@/features/orders/receipts';
import { useUsualTimes } from '@/features/orders/useUsualTimes';
import { PaperStateMark } from '@/features/papers/PaperStateMark';
import { useMay } from '@/features/session/ViewerProvider';
import type { ActDetailQuery } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { useSubmit } from '@/graphql/useSubmit';
import { CopyText } from '@/ui/CopyText';
import { FaultNotice } from '@/ui/FaultNotice';
import { moment } from '@/ui/time';
import { UserErrors } from '@/ui/UserErrors';
import { ActStatusMark } from './ActStatusMark';
import { ActDetail, ActPush } from './documents';

type Act = Extract<NonNullable<ActDetailQuery['node']>, { __typename: 'Act' }>;

const colours = { good: 'green', bad: 'red', moving: 'blue' } as const;
const moving = ({ node }: ActDetailQuery) => node?.__typename === 'Act' && node.status === 'DECLARING';

export function ActDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const allowed = useMay('declarations:push');
  const { busy, fault, refusals, submit } = useSubmit();
  const { data, loading, error, refresh } = useLiveQuery({ query: ActDetail, variables: { id }, types: ['Act'], moving });
  const act = data?.node?.__typename === 'Act' ? data.node : null;
  const again = act && allowed && act.failure?.retryable === true;
  return (
    <Drawer
      open
      size={760}
      onClose={onClose}
      title={act ? `${t(`papers.kind.${act.kind}`)} ${act.copNo}` : t('acts.title')}
      extra={
        again ? (
          <Button type="primary" loading={busy} onClick={() => void submit(ActPush, { id }, ['Act', 'Order'])}>
            {t('orders.pushAgain')}
          </Button>
        ) : null
      }
    >
      <FaultNotice error={error ?? fault} onRetry={refresh} />
      <UserErrors errors={refusals} />
      {loading && !act ? <Spin /> : null}
      {data && !act ? <Alert type="warning" showIcon title={t('acts.missing')} /> : null}
      {act ? <Content act={act} /> : null}
    </Drawer>
  );
}

function Content({ act }: { act: Act }) {
  const { t } = useTranslation();
  const receipts = inOrder(act.receipts);
  const hops = hopsOf(receipts, [], useUsualTimes());
  const numbers = [
    { key: 'preNo', label: t('papers.preNo'), text: act.preNo },
    { key: 'sumNo', label: t('acts.sumNo'), text: act.sumNo },
    { key: 'entryId', label: t('acts.entryId'), text: act.entryId },
  ].filter(({ text }) => text);
  return (
    <div className="qy-stack">
      {act.failure ? <OrderFailure failure={act.failure} open={act.status === 'DECLARING'} /> : null}
      <Descriptions
        size="small"
        bordered
        column={2}
        items={[
          { key: 'status', label: t('fields.status'), children: <ActStatusMark status={act.status} since={act.statusSince} customsStatus={act.customsStatus} /> },
          { key: 'customs', label: t('orders.customsStatus'), children: customsWord(act.customsStatus, act.customsStatusText) },
          { key: 'created', label: t('fields.createdAt'), children: moment(act.createdAt) },
          ...numbers.map(({ key, label, text }) => ({ key, label, children: <CopyText text={text ?? ''} /> })),
        ]}
      />
      {act.parts.length > 1 ? (
        <Table
          aria-label={t('acts.parts')}
          size="small"
          rowKey="part"
          pagination={false}
          dataSource={act.parts}
          columns={[
            { key: 'part', title: t('acts.part'), dataIndex: 'part' },
            { key: 'state', title: t('fields.status'), render: (_, part) => <PaperStateMark state={part.state} /> },
            { key: 'customs', title: t('orders.customsStatus'), render: (_, part) => part.customsStatus ?? '—' },
          ]}
        />
      ) : null}
      <section aria-label={t('acts.orders')}>
        <strong>{t('acts.orders')}</strong>{' '}
        <Space wrap className="qy-notice">
          {act.orders.map((order) => (
            <CopyText key={order.id} text={order.orderNo} />
          ))}
        </Space>
      </section>
      {receipts.length === 0 ? <span className="qy-quiet">{t('orders.receipt.none')}</span> : null}
      <Timeline
        aria-label={t('orders.tabs.receipts')}
        items={receipts.map((receipt, index) => ({
          key: receipt.id,
          color: colours[toneOfCustomsStatus(receipt.status)],
          content: <ReceiptItem receipt={receipt} hop={hops[index] ?? null} orderNo={act.copNo} />,
        }))}
      />
    </div>
  );
}
