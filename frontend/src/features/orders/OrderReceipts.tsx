// 回执 as a time line, oldest first: each word of customs with its code, meaning, time and next step.
import { Empty, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Elapsed } from '@/ui/Elapsed';
import type { OrderDetail } from './OrderDrawer';
import { ReceiptItem } from './ReceiptItem';
import { inOrder, toneOfCustomsStatus } from './receipts';
import { STUCK_AFTER_MS } from './status';

const colours = { good: 'green', bad: 'red', moving: 'blue' } as const;

export function OrderReceipts({ order }: { order: OrderDetail }) {
  const { t } = useTranslation();
  const receipts = inOrder(order.receipts);
  const waiting = order.status === 'DECLARING';
  if (receipts.length === 0 && !waiting) {
    return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('orders.receipt.none')} />;
  }
  const latest = receipts.at(-1)?.receivedAt ?? order.statusSince;
  return (
    <Timeline
      aria-label={t('orders.tabs.receipts')}
      items={[
        ...receipts.map((receipt, index) => ({
          key: receipt.id,
          color: colours[toneOfCustomsStatus(receipt.status)],
          content: <ReceiptItem receipt={receipt} previous={receipts[index - 1] ?? null} orderNo={order.orderNo} />,
        })),
        ...(waiting
          ? [
              {
                key: 'waiting',
                loading: true,
                content: (
                  <>
                    {t('orders.receipt.waiting')} <Elapsed since={latest} warnAfterMs={STUCK_AFTER_MS} warning={t('orders.stuck')} />
                  </>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
