// The status of an order; while 申报中 also how long already.
import { useTranslation } from 'react-i18next';
import type { OrderStatus } from '@/generated/graphql';
import { Elapsed } from '@/ui/Elapsed';
import { StateMark } from '@/ui/StateMark';
import { statusLooks } from './status';

interface OrderStatusMarkProps {
  status: OrderStatus;
  since?: string;
  /** How long it usually takes at most. */
  usual?: number;
}

export function OrderStatusMark({ status, since, usual }: OrderStatusMarkProps) {
  const { t } = useTranslation();
  return (
    <span className="qy-status">
      <StateMark look={statusLooks[status]}>{t(`orders.status.${status}`)}</StateMark>
      {status === 'DECLARING' && since ? <Elapsed since={since} warnAfterMs={usual} warning={t('orders.stuck')} /> : null}
    </span>
  );
}
