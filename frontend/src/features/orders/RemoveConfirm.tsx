// Deleting orders, while that is lawful: the server refuses what has left for customs.
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderRowFragment } from '@/generated/graphql';
import { useSubmit } from '@/graphql/useSubmit';
import { FaultNotice } from '@/ui/FaultNotice';
import { UserErrors } from '@/ui/UserErrors';
import { OrdersDelete } from './documents';

interface RemoveConfirmProps {
  orders: readonly OrderRowFragment[];
  onClose: (removed: boolean) => void;
}

export function RemoveConfirm({ orders, onClose }: RemoveConfirmProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { busy, fault, refusals, submit } = useSubmit();
  const remove = async () => {
    const data = await submit(OrdersDelete, { ids: orders.map((order) => order.id) }, ['Order', 'Task']);
    if (!data) return;
    void message.success(t('orders.removed', { count: data.ordersDelete.deletedIds.length }));
    onClose(true);
  };
  return (
    <Modal
      open
      title={t('orders.removeTitle', { count: orders.length })}
      okText={t('tasks.remove')}
      okButtonProps={{ danger: true, loading: busy }}
      onOk={() => void remove()}
      onCancel={() => onClose(false)}
    >
      <p>{t('orders.removeText')}</p>
      <FaultNotice error={fault} />
      <UserErrors errors={refusals} />
    </Modal>
  );
}
