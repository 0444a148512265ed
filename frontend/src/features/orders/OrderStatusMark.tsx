// The status of an order; while 申报中 also how long already.
import { useTranslation } from 'react-i18next';
import type { OrderStatus } from '@/generated/graphql';
import { Elapsed } from '@/ui/Elapsed';
import { StateMark } from '@/ui/StateMark';
import { statusLooks, STUCK_AFTER_MS } from './status';

export function OrderStatusMark({ status, since }: { status: OrderStatus; since?: string }) {
  const { t } = useTranslation();
  return (
    <span className="qy-status">
      <StateMark look={statusLooks[status]}>{t(`orders.status.${status}`)}</StateMark>
      {status === 'DECLARING' && since ? <Elapsed since={since} warnAfterMs={STUCK_AFTER_MS} warning={t('orders.stuck')} /> : null}
    </span>
  );
}
