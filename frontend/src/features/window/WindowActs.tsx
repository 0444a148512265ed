// One kind of act over all orders.
import { Radio } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDrawer } from '@/features/acts/ActDrawer';
import { Acts } from '@/features/acts/documents';
import { useActColumns } from '@/features/acts/useActColumns';
import type { ActKind } from '@/features/papers/papers';
import type { ActsQuery } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { DataTable } from '@/ui/DataTable';
import { FaultNotice } from '@/ui/FaultNotice';
import { pageVariables, type FilterShape } from '@/ui/filters';
import { useListFilters } from '@/ui/useListFilters';
import { useSearchParam } from '@/ui/useSearchParam';
import { actStatuses } from './filters';

const shape: FilterShape<string, never> = { scopes: ['ORDER_NO'], statuses: [], sorts: ['CREATED_AT:DESC'] };
const moving = (data: ActsQuery) => data.acts.nodes.some((act) => act.status === 'DECLARING');

export function WindowActs({ kind }: { kind: ActKind }) {
  const { t } = useTranslation();
  const { filters, change } = useListFilters(shape);
  const [word, setStatus] = useSearchParam('act-status', 'condition');
  const [openId, setOpenId] = useSearchParam('act');
  const status = actStatuses.find((one) => one === word) ?? null;
  const variables = useMemo(() => ({ ...pageVariables(filters), where: { kind, ...(status ? { status } : {}) } }), [filters, kind, status]);
  const { data, loading, error, refresh } = useLiveQuery({ query: Acts, variables, types: ['Act'], moving });
  const columns = useActColumns((act) => setOpenId(act.id));
  return (
    <>
      <div className="qy-panel">
        <Radio.Group
          aria-label={t('fields.status')}
          optionType="button"
          value={status ?? 'ALL'}
          options={[
            { value: 'ALL', label: t('tasks.allOrders') },
            ...actStatuses.map((value) => ({ value, label: value === 'DECLARING' ? t('window.OPEN') : t(`orders.status.${value}`) })),
          ]}
          onChange={(event) => setStatus(event.target.value === 'ALL' ? null : String(event.target.value))}
        />
      </div>
      <FaultNotice error={error} onRetry={refresh} />
      <DataTable
        name="window-acts"
        label={t('window.title')}
        columns={columns}
        rows={data?.acts.nodes ?? []}
        loading={loading}
        empty={t('acts.none')}
        onOpen={(act) => setOpenId(act.id)}
        pager={{ pageInfo: data?.acts.pageInfo, total: data?.acts.totalCount, page: filters.page, size: filters.size, onTurn: change }}
      />
      {openId ? <ActDrawer id={openId} onClose={() => setOpenId(null)} /> : null}
    </>
  );
}
