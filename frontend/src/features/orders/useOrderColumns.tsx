// The columns of an order list. In a task the task's own columns are left out.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParameterName } from '@/features/parameters/useParameterName';
import type { OrderRowFragment } from '@/generated/graphql';
import { CopyText } from '@/ui/CopyText';
import type { Column } from '@/ui/DataTable';
import { moment } from '@/ui/time';
import { FailureText } from './FailureText';
import { FindingText } from './FindingText';
import { OrderStatusMark } from './OrderStatusMark';
import { mayPush } from './pushing';
import { customsWord } from './receipts';
import { longest, useUsualTimes } from './useUsualTimes';
import type { Finding } from './useFindings';

type Order = OrderRowFragment;

interface OrderColumns {
  firstIndex: number;
  inTask: boolean;
  /** By order, what a diagnosis found. */
  findings: ReadonlyMap<string, Finding>;
  onOpen: (order: Order) => void;
  onPush: ((order: Order) => void) | null;
}

export function useOrderColumns({ firstIndex, inTask, findings, onOpen, onPush }: OrderColumns): Column<Order>[] {
  const { t } = useTranslation();
  const currency = useParameterName('CURRENCY');
  const usual = useUsualTimes();
  const ofTask: Column<Order>[] = [
    { key: 'task', title: t('tasks.code'), render: (row) => <CopyText text={row.task.code} /> },
    { key: 'mode', title: t('tasks.mode'), render: (row) => t(`tradeMode.${row.task.strategy.mode}`) },
    { key: 'strategy', title: t('tasks.strategy'), render: (row) => row.task.strategy.name },
    { key: 'customer', title: t('tasks.customer'), render: (row) => <CopyText text={row.task.customer.code} /> },
  ];
  return [
    { key: 'index', title: t('table.index'), width: 60, render: (_, index) => firstIndex + index },
    {
      key: 'orderNo',
      title: t('orders.orderNo'),
      always: true,
      sortBy: 'ORDER_NO',
      render: (row) => <CopyText text={row.orderNo} onOpen={() => onOpen(row)} />,
    },
    ...(inTask ? [] : ofTask),
    {
      key: 'status',
      title: t('fields.status'),
      always: true,
      render: (row) => {
        const finding = findings.get(row.id);
        return (
          <>
            <OrderStatusMark status={row.status} since={row.statusSince} usual={longest(usual, row.customsStatus)} />
            {row.failure ? <FailureText failure={row.failure} /> : null}
            {finding ? <FindingText finding={finding} /> : null}
          </>
        );
      },
    },
    {
      key: 'customs',
      title: t('orders.customsStatus'),
      render: (row) => customsWord(row.customsStatus, row.customsStatusText),
    },
    { key: 'goodsValue', title: t('orders.goodsValue'), align: 'right', render: (row) => `${row.goodsValue} (${currency(row.currency)})` },
    { key: 'lineCount', title: t('orders.lineCount'), align: 'right', render: (row) => row.lineCount },
    { key: 'updatedBy', title: t('fields.updatedBy'), hiddenAtFirst: inTask, render: (row) => row.task.updatedBy ?? '—' },
    { key: 'createdAt', title: t('fields.createdAt'), sortBy: 'CREATED_AT', hiddenAtFirst: true, render: (row) => moment(row.createdAt) },
    { key: 'updatedAt', title: t('orders.updatedAt'), sortBy: 'UPDATED_AT', render: (row) => moment(row.updatedAt) },
    {
      key: 'actions',
      title: t('table.actions'),
      always: true,
      pin: 'right',
      render: (row) => {
        if (!onPush || !mayPush(row)) return '—';
        const label = row.status === 'READY' ? t('orders.push') : t('orders.pushAgain');
        return (
          <Button type="link" size="small" aria-label={`${label} ${row.orderNo}`} onClick={() => onPush(row)}>
            {label}
          </Button>
        );
      },
    },
  ];
}
