// 业务策略维护.
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/ViewerProvider';
import type { StrategyFieldsFragment, StrategyOrderField, StrategySearchScope } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { DataTable } from '@/ui/DataTable';
import { FaultNotice } from '@/ui/FaultNotice';
import { PageHead } from '@/ui/PageHead';
import { QueryBar } from '@/ui/QueryBar';
import { recordStatuses, recordVariables } from '@/ui/records';
import { useListFilters } from '@/ui/useListFilters';
import { Strategies } from './documents';
import { strategyFilters } from './filters';
import { StrategyCopyForm } from './StrategyCopyForm';
import { StrategyForm } from './StrategyForm';
import { useStrategyColumns } from './useStrategyColumns';

type Strategy = StrategyFieldsFragment;

export function StrategiesPage() {
  const { t } = useTranslation();
  const mayWrite = useMay('directory:write');
  const { filters, change } = useListFilters(strategyFilters);
  const [edited, setEdited] = useState<Strategy | 'new' | null>(null);
  const [copied, setCopied] = useState<Strategy | null>(null);
  const variables = useMemo(() => recordVariables<StrategySearchScope, StrategyOrderField>(filters, 'updatedAt'), [filters]);
  const { data, loading, error, refresh } = useLiveQuery({ query: Strategies, variables, types: ['Strategy'] });
  const columns = useStrategyColumns(mayWrite ? { onEdit: setEdited, onCopy: setCopied } : null);
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
      {t('strategies.create')}
    </Button>
  );
  return (
    <>
      <PageHead trail={[t('menu.parameters')]} title={t('strategies.title')} actions={mayWrite && create} />
      <div className="qy-panel">
        <QueryBar
          filters={filters}
          onChange={change}
          scopes={strategyFilters.scopes.map((value) => ({ value, label: t(`strategies.scopes.${value}`) }))}
          statuses={recordStatuses.map((value) => ({ value, label: t(`recordStatus.${value}`) }))}
          timeLabel={t('query.updated')}
        />
      </div>
      <FaultNotice error={error} onRetry={refresh} />
      <DataTable
        name="strategies"
        label={t('strategies.title')}
        columns={columns}
        rows={data?.strategies.nodes ?? []}
        loading={loading}
        empty={t('strategies.empty')}
        sort={filters.sort}
        onSort={(sort) => change({ sort })}
        pager={{
          pageInfo: data?.strategies.pageInfo,
          total: data?.strategies.totalCount,
          page: filters.page,
          size: filters.size,
          onTurn: change,
        }}
      />
      {edited === null ? null : <StrategyForm strategy={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
      {copied ? <StrategyCopyForm strategy={copied} onClose={() => setCopied(null)} /> : null}
    </>
  );
}
