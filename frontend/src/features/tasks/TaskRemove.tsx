// 删除: the task and its orders, after a last look.
import { useNavigate } from '@tanstack/react-router';
import { App, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSubmit } from '@/graphql/useSubmit';
import { FaultNotice } from '@/ui/FaultNotice';
import { UserErrors } from '@/ui/UserErrors';
import { TaskDelete } from './documents';
import type { TaskDetail } from './useTask';

export function TaskRemove({ task, onClose }: { task: TaskDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { busy, fault, refusals, submit } = useSubmit();
  const remove = async () => {
    if (!(await submit(TaskDelete, { id: task.id }, ['Task', 'Order']))) return;
    void message.success(t('tasks.removed'));
    await navigate({ to: '/imports', search: {} });
  };
  return (
    <Modal
      open
      title={t('tasks.removeTitle', { code: task.code })}
      okText={t('tasks.remove')}
      okButtonProps={{ danger: true, loading: busy }}
      onOk={() => void remove()}
      onCancel={onClose}
    >
      <p>{t('tasks.removeText', { count: task.orderCount })}</p>
      <FaultNotice error={fault} />
      <UserErrors errors={refusals} />
    </Modal>
  );
}
