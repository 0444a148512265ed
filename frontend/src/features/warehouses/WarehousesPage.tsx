// 海外仓维护.
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParameterName } from '@/features/parameters/useParameterName';
import { useMay } from '@/features/session/ViewerProvider';
import type { WarehouseFieldsFragment, WarehouseOrderField, WarehouseSearchScope } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { CopyText } from '@/ui/CopyText';
import { DataTable, type Column } from '@/ui/DataTable';
import { FaultNotice } from '@/ui/FaultNotice';
import { PageHead } from '@/ui/PageHead';
import { QueryBar } from '@/ui/QueryBar';
import { recordStatuses, recordVariables } from '@/ui/records';
import { useEditColumn, useRecordColumns } from '@/ui/useRecordColumns';
import { useListFilters } from '@/ui/useListFilters';
import { Warehouses } from './documents';
import { warehouseFilters } from './filters';
import { WarehouseForm } from './WarehouseForm';

type Warehouse = WarehouseFieldsFragment;

export function WarehousesPage() {
  const { t } = useTranslation();
  const country = useParameterName('COUNTRY');
  const mayWrite = useMay('directory:write');
  const { filters, change } = useListFilters(warehouseFilters);
  const [edited, setEdited] = useState<Warehouse | 'new' | null>(null);
  const variables = useMemo(() => recordVariables<WarehouseSearchScope, WarehouseOrderField>(filters, 'createdAt'), [filters]);
  const { data, loading, error, refresh } = useLiveQuery({ query: Warehouses, variables, types: ['Warehouse'] });
  const stamps = useRecordColumns<Warehouse>();
  const edit = useEditColumn<Warehouse>((row) => row.name, setEdited);
  const columns: Column<Warehouse>[] = [
    { key: 'name', title: t('warehouses.name'), always: true, sortBy: 'NAME', render: (row) => row.name },
    { key: 'address', title: t('warehouses.address'), render: (row) => row.address },
    { key: 'country', title: t('warehouses.country'), render: (row) => country(row.country) },
    { key: 'recordNo', title: t('warehouses.recordNo'), render: (row) => (row.recordNo ? <CopyText text={row.recordNo} /> : '—') },
    ...stamps,
    ...(mayWrite ? [edit] : []),
  ];
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
      {t('warehouses.create')}
    </Button>
  );
  return (
    <>
      <PageHead trail={[t('menu.parameters')]} title={t('warehouses.title')} actions={mayWrite && create} />
      <div className="qy-panel">
        <QueryBar
          filters={filters}
          onChange={change}
          scopes={warehouseFilters.scopes.map((value) => ({ value, label: t(`warehouses.scopes.${value}`) }))}
          statuses={recordStatuses.map((value) => ({ value, label: t(`recordStatus.${value}`) }))}
          timeLabel={t('query.created')}
        />
      </div>
      <FaultNotice error={error} onRetry={refresh} />
      <DataTable
        name="warehouses"
        label={t('warehouses.title')}
        columns={columns}
        rows={data?.warehouses.nodes ?? []}
        loading={loading}
        empty={t('warehouses.empty')}
        sort={filters.sort}
        onSort={(sort) => change({ sort })}
        pager={{
          pageInfo: data?.warehouses.pageInfo,
          total: data?.warehouses.totalCount,
          page: filters.page,
          size: filters.size,
          onTurn: change,
        }}
      />
      {edited === null ? null : <WarehouseForm warehouse={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}
