// How many orders stand in which status; a click filters the list to it.
import { useTranslation } from 'react-i18next';
import type { OrderStatus } from '@/generated/graphql';
import { OrderStatusMark } from './OrderStatusMark';
import { orderStatuses } from './status';

interface StatusCountBarProps {
  counts: readonly { status: OrderStatus; count: number }[];
  chosen: readonly OrderStatus[];
  onChoose: (statuses: OrderStatus[]) => void;
}

export function StatusCountBar({ counts, chosen, onChoose }: StatusCountBarProps) {
  const { t } = useTranslation();
  const countOf = (status: OrderStatus) => counts.find((entry) => entry.status === status)?.count ?? 0;
  const total = counts.reduce((sum, entry) => sum + entry.count, 0);
  return (
    <div className="qy-counts" role="group" aria-label={t('tasks.counts')}>
      <button type="button" className="qy-count" aria-pressed={chosen.length === 0} onClick={() => onChoose([])}>
        {t('tasks.allOrders')} <b>{total}</b>
      </button>
      {orderStatuses
        .filter((status) => countOf(status) > 0 || chosen.includes(status))
        .map((status) => (
          <button
            key={status}
            type="button"
            className="qy-count"
            aria-pressed={chosen.includes(status)}
            onClick={() => onChoose(chosen.includes(status) ? chosen.filter((held) => held !== status) : [...chosen, status])}
          >
            <OrderStatusMark status={status} /> <b>{countOf(status)}</b>
          </button>
        ))}
    </div>
  );
}
