// The columns of 基础数据导入, in the order trained staff know.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskRowFragment } from '@/generated/graphql';
import { CopyText } from '@/ui/CopyText';
import type { Column } from '@/ui/DataTable';
import { moment } from '@/ui/time';
import { TaskStatusMark } from './TaskStatusMark';

export function useTaskColumns(firstIndex: number, onOpen: (row: TaskRowFragment) => void): Column<TaskRowFragment>[] {
  const { t } = useTranslation();
  return [
    { key: 'index', title: t('table.index'), width: 60, render: (_, index) => firstIndex + index },
    {
      key: 'code',
      title: t('tasks.code'),
      always: true,
      sortBy: 'CODE',
      render: (row) => <CopyText text={row.code} onOpen={() => onOpen(row)} />,
    },
    { key: 'mode', title: t('tasks.mode'), render: (row) => t(`tradeMode.${row.strategy.mode}`) },
    { key: 'strategy', title: t('tasks.strategy'), render: (row) => row.strategy.name },
    { key: 'customer', title: t('tasks.customer'), render: (row) => <CopyText text={row.customer.code} /> },
    { key: 'status', title: t('fields.status'), always: true, render: (row) => <TaskStatusMark status={row.status} /> },
    { key: 'orderCount', title: t('tasks.orderCount'), align: 'right', render: (row) => row.orderCount },
    { key: 'updatedBy', title: t('fields.updatedBy'), render: (row) => row.updatedBy ?? '—' },
    { key: 'createdAt', title: t('fields.createdAt'), sortBy: 'CREATED_AT', hiddenAtFirst: true, render: (row) => moment(row.createdAt) },
    { key: 'updatedAt', title: t('fields.updatedAt'), sortBy: 'UPDATED_AT', render: (row) => moment(row.updatedAt) },
    {
      key: 'actions',
      title: t('table.actions'),
      always: true,
      pin: 'right',
      render: (row) => (
        <Link to="/tasks/$taskId" params={{ taskId: row.id }} search={{}} aria-label={`${t('tasks.open')} ${row.code}`}>
          {t('tasks.open')}
        </Link>
      ),
    },
  ];
}
