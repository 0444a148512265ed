// The task in a few words: number, strategy, customer, status, who and when.
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { CopyText } from '@/ui/CopyText';
import { moment } from '@/ui/time';
import { TaskStatusMark } from './TaskStatusMark';
import type { TaskDetail } from './useTask';

export function TaskFacts({ task }: { task: TaskDetail }) {
  const { t } = useTranslation();
  return (
    <Descriptions
      size="small"
      column={4}
      items={[
        { key: 'code', label: t('tasks.code'), children: <CopyText text={task.code} /> },
        { key: 'strategy', label: t('tasks.strategyLong'), children: task.strategy.name },
        { key: 'mode', label: t('tasks.mode'), children: t(`tradeMode.${task.strategy.mode}`) },
        { key: 'customer', label: t('tasks.customerLong'), children: `${task.customer.code} ${task.customer.name}` },
        { key: 'status', label: t('fields.status'), children: <TaskStatusMark status={task.status} /> },
        { key: 'count', label: t('tasks.orderCount'), children: task.orderCount },
        { key: 'by', label: t('fields.updatedBy'), children: task.updatedBy ?? '—' },
        { key: 'at', label: t('fields.updatedAt'), children: moment(task.updatedAt) },
      ]}
    />
  );
}
