// The status of an order; while 申报中 also how long already.
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  RollbackOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderStatus } from '@/generated/graphql';
import { Elapsed } from '@/ui/Elapsed';
import { Mark } from '@/ui/Mark';
import { statusLooks, STUCK_AFTER_MS, type StatusIcon } from './status';

const icons: Record<StatusIcon, ReactNode> = {
  draft: <EditOutlined aria-hidden />,
  ready: <ClockCircleOutlined aria-hidden />,
  moving: <SyncOutlined aria-hidden />,
  done: <CheckCircleOutlined aria-hidden />,
  broken: <CloseCircleOutlined aria-hidden />,
  returned: <RollbackOutlined aria-hidden />,
};

export function OrderStatusMark({ status, since }: { status: OrderStatus; since?: string }) {
  const { t } = useTranslation();
  const look = statusLooks[status];
  return (
    <span className="qy-status">
      <Mark tone={look.tone} icon={icons[look.icon]}>
        {t(`orders.status.${status}`)}
      </Mark>
      {status === 'DECLARING' && since ? <Elapsed since={since} warnAfterMs={STUCK_AFTER_MS} warning={t('orders.stuck')} /> : null}
    </span>
  );
}
