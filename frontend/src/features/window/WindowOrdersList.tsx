// One kind of document over all orders: its state, its numbers, customs' last word.
import { Radio } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderDrawer } from '@/features/orders/OrderDrawer';
import { FailureText } from '@/features/orders/FailureText';
import { OrderStatusMark } from '@/features/orders/OrderStatusMark';
import { orderFilters, orderQuestion, orderVariables } from '@/features/orders/filters';
import { customsWord } from '@/features/orders/receipts';
import { PaperStateMark } from '@/features/papers/PaperStateMark';
import type { DocumentKind, WindowOrdersQuery } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { CopyText } from '@/ui/CopyText';
import { DataTable, type Column } from '@/ui/DataTable';
import { FaultNotice } from '@/ui/FaultNotice';
import { QueryBar } from '@/ui/QueryBar';
import { moment } from '@/ui/time';
import { useListFilters } from '@/ui/useListFilters';
import { useSearchParam } from '@/ui/useSearchParam';
import { WindowOrders } from './documents';
import { decisions, orderStatusesOf } from './filters';

type Row = WindowOrdersQuery['orders']['nodes'][number];

const moving = (data: WindowOrdersQuery) => data.orders.nodes.some((order) => order.status === 'DECLARING');

export function WindowOrdersList({ kind }: { kind: DocumentKind }) {
  const { t } = useTranslation();
  const { filters, change } = useListFilters(orderFilters);
  const [word, setDecision] = useSearchParam('decided', 'condition');
  const [openId, setOpenId] = useSearchParam('order');
  const decision = decisions.find((one) => one === word) ?? null;
  const variables = useMemo(() => {
    const status = decision === null ? filters.status : orderStatusesOf[decision];
    const asked = { ...filters, status };
    return orderVariables(asked, orderQuestion(asked, null));
  }, [filters, decision]);
  const { data, loading, error, refresh } = useLiveQuery({ query: WindowOrders, variables, types: ['Order'], moving });
  const columns = usePaperColumns(kind, (row) => setOpenId(row.id));
  return (
    <>
      <div className="qy-panel">
        <QueryBar
          filters={filters}
          onChange={change}
          scopes={orderFilters.scopes.map((value) => ({ value, label: t(`tasks.scopes.${value}`) }))}
          statuses={[]}
          timeLabel={t('orders.updatedAt')}
        >
          <Radio.Group
            aria-label={t('window.decided')}
            optionType="button"
            value={decision ?? 'ALL'}
            options={[{ value: 'ALL', label: t('tasks.allOrders') }, ...decisions.map((value) => ({ value, label: t(`window.${value}`) }))]}
            onChange={(event) => setDecision(event.target.value === 'ALL' ? null : String(event.target.value))}
          />
        </QueryBar>
      </div>
      <FaultNotice error={error} onRetry={refresh} />
      <DataTable
        name="window"
        label={t('window.title')}
        columns={columns}
        rows={data?.orders.nodes ?? []}
        loading={loading}
        empty={t('orders.empty')}
        onOpen={(row) => setOpenId(row.id)}
        sort={filters.sort}
        onSort={(sort) => change({ sort })}
        pager={{ pageInfo: data?.orders.pageInfo, total: data?.orders.totalCount, page: filters.page, size: filters.size, onTurn: change }}
      />
      {openId ? <OrderDrawer id={openId} onClose={() => setOpenId(null)} /> : null}
    </>
  );
}

function usePaperColumns(kind: DocumentKind, onOpen: (row: Row) => void): Column<Row>[] {
  const { t } = useTranslation();
  const of = (row: Row) => row.documents.find((paper) => paper.kind === kind);
  return [
    { key: 'orderNo', title: t('orders.orderNo'), always: true, sortBy: 'ORDER_NO', render: (row) => <CopyText text={row.orderNo} onOpen={() => onOpen(row)} /> },
    { key: 'mode', title: t('tasks.mode'), render: (row) => t(`tradeMode.${row.task.strategy.mode}`) },
    { key: 'customer', title: t('tasks.customer'), render: (row) => <CopyText text={row.task.customer.code} /> },
    {
      key: 'state',
      title: t('papers.stateOf', { name: t(`papers.kind.${kind}`) }),
      always: true,
      render: (row) => {
        const paper = of(row);
        if (!paper) return <span className="qy-quiet">{t('window.notNeeded')}</span>;
        if (kind === 'INVENTORY' && row.status === 'CANCELLED') return <OrderStatusMark status={row.status} />;
        return (
          <>
            <PaperStateMark state={paper.state} />
            {paper.failure ? <FailureText failure={paper.failure} /> : null}
          </>
        );
      },
    },
    {
      key: 'customs',
      title: t('orders.customsStatus'),
      render: (row) => {
        const paper = of(row);
        return customsWord(paper?.customsStatus, paper?.customsStatusText);
      },
    },
    {
      key: 'preNo',
      title: t('papers.preNo'),
      hiddenAtFirst: true,
      render: (row) => {
        const number = of(row)?.preNo;
        return number ? <CopyText text={number} /> : '—';
      },
    },
    {
      key: 'invtNo',
      title: t('papers.invtNo'),
      render: (row) => {
        const number = of(row)?.invtNo;
        return number ? <CopyText text={number} /> : '—';
      },
    },
    { key: 'updatedAt', title: t('orders.updatedAt'), sortBy: 'UPDATED_AT', render: (row) => moment(row.updatedAt) },
  ];
}
