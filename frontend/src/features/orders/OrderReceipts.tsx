// 回执 as a time line, oldest first: each word of customs with its code, meaning, time and next step.
import { Empty, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Elapsed } from '@/ui/Elapsed';
import { durationParts } from '@/ui/time';
import type { OrderDetail } from './OrderDrawer';
import { ReceiptItem } from './ReceiptItem';
import { hopsOf, inOrder, toneOfCustomsStatus } from './receipts';
import type { ActOfOrder } from './useActReceipts';
import { useUsualTimes } from './useUsualTimes';

const colours = { good: 'green', bad: 'red', moving: 'blue' } as const;

export function OrderReceipts({ order, acts }: { order: OrderDetail; acts: readonly ActOfOrder[] }) {
  const { t } = useTranslation();
  const usual = useUsualTimes();
  const ofActs = acts.flatMap((act) => act.receipts.map((receipt) => ({ ...receipt, copNo: act.copNo })));
  const own = order.receipts.map((receipt) => ({ ...receipt, copNo: null }));
  const receipts = inOrder<(typeof ofActs)[number] | (typeof own)[number]>([...own, ...ofActs]);
  const waiting = order.status === 'DECLARING';
  if (receipts.length === 0 && !waiting) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('orders.receipt.none')} />;
  }
  const hops = hopsOf(receipts, [...order.messages, ...acts.flatMap((act) => act.messages)], usual);
  const latest = inOrder(own).at(-1)?.receivedAt ?? order.statusSince;
  const patience = own.length > 0 ? usual.customs : usual.port;
  const { unit, count } = durationParts(patience);
  return (
    <Timeline
      aria-label={t('orders.tabs.receipts')}
      items={[
        ...receipts.map((receipt, index) => ({
          key: receipt.id,
          color: colours[toneOfCustomsStatus(receipt.status)],
          content: <ReceiptItem receipt={receipt} hop={hops[index] ?? null} orderNo={receipt.copNo ?? order.orderNo} act={receipt.copNo} />,
        })),
        ...(waiting
          ? [
              {
                key: 'waiting',
                loading: true,
                content: (
                  <>
                    {t('orders.receipt.waiting')} <Elapsed since={latest} warnAfterMs={patience} warning={t('orders.receipt.longer')} />{' '}
                    <span className="qy-quiet">（{t('orders.receipt.usual', { length: t(`time.${unit}`, { count }) })}）</span>
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
