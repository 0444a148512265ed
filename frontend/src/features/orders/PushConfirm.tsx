// The last look before orders go to customs: how many, whose, and which stay behind.
import { Alert, Checkbox, Modal, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultNotice } from '@/ui/FaultNotice';
import { UserErrors } from '@/ui/UserErrors';
import { OrderCounts } from './documents';
import { OrderStatusMark } from './OrderStatusMark';
import { countByStatus, planPush, sharesOf, type PushTarget, type StatusCounts } from './pushing';
import { orderStatuses } from './status';
import { usePush } from './usePush';

interface PushConfirmProps {
  target: PushTarget;
  onClose: (pushed: boolean) => void;
}

export function PushConfirm({ target, onClose }: PushConfirmProps) {
  const { t } = useTranslation();
  const [includeFailed, setIncludeFailed] = useState(false);
  const { counts, loading } = useCounts(target);
  const { busy, fault, refusals, push } = usePush();
  const plan = planPush(target, counts, includeFailed);
  const confirm = async () => {
    if (plan.input && (await push(plan.input))) onClose(true);
  };
  return (
    <Modal
      open
      title={t('orders.pushTitle')}
      okText={t('orders.push')}
      okButtonProps={{ disabled: plan.input === null || loading, loading: busy }}
      onOk={() => void confirm()}
      onCancel={() => onClose(false)}
      loading={loading}
    >
      <div className="qy-stack">
        {plan.going > 0 ? (
          <strong>{t(includeFailed ? 'orders.pushAtMost' : 'orders.pushText', { count: plan.going })}</strong>
        ) : (
          <Alert type="warning" showIcon title={t('orders.pushNothing')} />
        )}
        <div className="qy-counts">
          {orderStatuses
            .filter((status) => (counts[status] ?? 0) > 0)
            .map((status) => (
              <span key={status}>
                <OrderStatusMark status={status} /> {counts[status]}
              </span>
            ))}
        </div>
        {plan.failed > 0 ? (
          <Checkbox checked={includeFailed} onChange={(event) => setIncludeFailed(event.target.checked)}>
            {t('orders.pushIncludeFailed', { count: plan.failed })}
          </Checkbox>
        ) : null}
        {plan.staying > 0 ? <span className="qy-quiet">{t('orders.pushSkipped', { count: plan.staying })}</span> : null}
        {target.kind === 'orders' && plan.going > 0 ? <SharesTable target={target} /> : null}
        <FaultNotice error={fault} />
        <UserErrors errors={refusals} />
      </div>
    </Modal>
  );
}

function useCounts(target: PushTarget): { counts: StatusCounts; loading: boolean } {
  const [{ data, fetching }] = useQuery({
    query: OrderCounts,
    variables: { where: target.kind === 'filter' ? target.where : null },
    pause: target.kind !== 'filter',
    requestPolicy: 'network-only',
  });
  if (target.kind === 'orders') return { counts: countByStatus(target.orders), loading: false };
  return { counts: Object.fromEntries((data?.orderCounts ?? []).map(({ status, count }) => [status, count])), loading: fetching };
}

function SharesTable({ target }: { target: Extract<PushTarget, { kind: 'orders' }> }) {
  const { t } = useTranslation();
  return (
    <Table
      aria-label={t('orders.pushByCustomer')}
      size="small"
      pagination={false}
      rowKey={(share) => share.customer + share.strategy}
      dataSource={sharesOf(target.orders)}
      columns={[
        { key: 'customer', title: t('tasks.customerLong'), dataIndex: 'customer' },
        { key: 'strategy', title: t('tasks.strategy'), dataIndex: 'strategy' },
        { key: 'count', title: t('orders.count'), dataIndex: 'count', align: 'right' },
      ]}
    />
  );
}
