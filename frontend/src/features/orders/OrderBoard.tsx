// Orders and what can be done with them: push one, the ticked or all that match; delete; open in a drawer.
// Used by 数据申报管理 and by a task's page.
import { CopyOutlined, DeleteOutlined, SendOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { ActMenu } from '@/features/acts/ActMenu';
import { useMay } from '@/features/session/ViewerProvider';
import type { OrderRowFragment } from '@/generated/graphql';
import { copyText } from '@/ui/clipboard';
import { DataTable } from '@/ui/DataTable';
import { FaultNotice } from '@/ui/FaultNotice';
import type { ListFiltersHandle } from '@/ui/useListFilters';
import { useSearchParam } from '@/ui/useSearchParam';
import type { OrderSearchScope, OrderStatus } from '@/generated/graphql';
import { COLLECT_AT_MOST, collectOrders } from './collectOrders';
import { OrderDrawer } from './OrderDrawer';
import { PushConfirm } from './PushConfirm';
import type { PushTarget } from './pushing';
import { RemoveConfirm } from './RemoveConfirm';
import { useFindings } from './useFindings';
import { useOrderColumns } from './useOrderColumns';
import { useOrderList } from './useOrderList';

interface OrderBoardProps {
  list: ListFiltersHandle<OrderSearchScope, OrderStatus>;
  taskId: string | null;
  empty: string;
  emptyAction?: ReactNode;
}

export function OrderBoard({ list, taskId, empty, emptyAction }: OrderBoardProps) {
  const { t } = useTranslation();
  const client = useClient();
  const { message } = App.useApp();
  const pushAllowed = useMay('declarations:push');
  const changeAllowed = useMay('orders:write');
  const { filters, change } = list;
  const { question, data, loading, error, refresh } = useOrderList(filters, taskId);
  const [openId, setOpenId] = useSearchParam('order');
  const [ticked, setTicked] = useState<OrderRowFragment[]>([]);
  const [target, setTarget] = useState<PushTarget | null>(null);
  const [removing, setRemoving] = useState(false);
  const [collecting, setCollecting] = useState(false);
  const rows = data?.orders.nodes ?? [];
  const selected = rows.filter((row) => ticked.some((order) => order.id === row.id)); // as they are now

  const pushAll = async () => {
    if (question.search === null) {
      setTarget({ kind: 'filter', where: question.where });
      return;
    }
    setCollecting(true);
    const orders = await collectOrders(client, question);
    setCollecting(false);
    if (orders) setTarget({ kind: 'orders', orders });
    else void message.error(t('orders.tooMany', { count: COLLECT_AT_MOST }));
  };
  const columns = useOrderColumns({
    firstIndex: (filters.page - 1) * filters.size + 1,
    inTask: taskId !== null,
    findings: useFindings(rows),
    onOpen: (order) => setOpenId(order.id),
    onPush: pushAllowed ? (order) => setTarget({ kind: 'orders', orders: [order] }) : null,
  });
  const copyNumbers = async () => {
    await copyText(selected.map((order) => order.orderNo).join('\n'));
    void message.success(t('orders.copiedNumbers', { count: selected.length }));
  };
  const settle = () => {
    setTicked([]);
    refresh();
  };
  return (
    <>
      <FaultNotice error={error} onRetry={refresh} />
      <DataTable
        name={taskId === null ? 'orders' : 'task-orders'}
        label={t('orders.title')}
        columns={columns}
        rows={rows}
        loading={loading}
        empty={empty}
        emptyAction={emptyAction}
        onOpen={(order) => setOpenId(order.id)}
        sort={filters.sort}
        onSort={(sort) => change({ sort })}
        selection={{
          ids: selected.map((order) => order.id),
          onChange: (_, orders) => setTicked(orders),
          label: (order) => t('table.select', { name: order.orderNo }),
        }}
        pager={{
          pageInfo: data?.orders.pageInfo,
          total: data?.orders.totalCount,
          page: filters.page,
          size: filters.size,
          onTurn: change,
        }}
        tools={
          <>
            {pushAllowed ? (
              <>
                <Button
                  icon={<SendOutlined aria-hidden />}
                  disabled={selected.length === 0}
                  onClick={() => setTarget({ kind: 'orders', orders: selected })}
                >
                  {t('orders.pushSelected', { count: selected.length })}
                </Button>
                <Button type="primary" icon={<SendOutlined aria-hidden />} disabled={rows.length === 0} loading={collecting} onClick={() => void pushAll()}>
                  {t('orders.pushAll')}
                </Button>
              </>
            ) : null}
            <ActMenu ofList orders={selected.filter((order) => order.task.strategy.mode.startsWith('LIST'))} onFiled={settle} />
            {changeAllowed ? (
              <Button danger icon={<DeleteOutlined aria-hidden />} disabled={selected.length === 0} onClick={() => setRemoving(true)}>
                {t('orders.removeSelected', { count: selected.length })}
              </Button>
            ) : null}
            <Button icon={<CopyOutlined aria-hidden />} disabled={selected.length === 0} onClick={() => void copyNumbers()}>
              {t('orders.copyNumbers')}
            </Button>
          </>
        }
      />
      {target ? (
        <PushConfirm
          target={target}
          onClose={(pushed) => {
            setTarget(null);
            if (pushed) settle();
          }}
        />
      ) : null}
      {removing ? (
        <RemoveConfirm
          orders={selected}
          onClose={(removed) => {
            setRemoving(false);
            if (removed) settle();
          }}
        />
      ) : null}
      {openId ? <OrderDrawer id={openId} onClose={() => setOpenId(null)} onPush={(order) => setTarget({ kind: 'orders', orders: [order] })} /> : null}
    </>
  );
}
