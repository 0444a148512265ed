// 客户资料维护.
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/ViewerProvider';
import type { CustomerFieldsFragment, CustomerOrderField, CustomerSearchScope } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { CopyText } from '@/ui/CopyText';
import { DataTable, type Column } from '@/ui/DataTable';
import { FaultNotice } from '@/ui/FaultNotice';
import { PageHead } from '@/ui/PageHead';
import { QueryBar } from '@/ui/QueryBar';
import { recordStatuses, recordVariables } from '@/ui/records';
import { useEditColumn, useRecordColumns } from '@/ui/useRecordColumns';
import { useListFilters } from '@/ui/useListFilters';
import { CustomerForm } from './CustomerForm';
import { Customers } from './documents';
import { customerFilters } from './filters';

type Customer = CustomerFieldsFragment;

export function CustomersPage() {
  const { t } = useTranslation();
  const mayWrite = useMay('directory:write');
  const { filters, change } = useListFilters(customerFilters);
  const [edited, setEdited] = useState<Customer | 'new' | null>(null);
  const variables = useMemo(() => recordVariables<CustomerSearchScope, CustomerOrderField>(filters, 'createdAt'), [filters]);
  const { data, loading, error, refresh } = useLiveQuery({ query: Customers, variables, types: ['Customer'] });
  const stamps = useRecordColumns<Customer>();
  const edit = useEditColumn<Customer>((row) => row.code, setEdited);
  const columns: Column<Customer>[] = [
    { key: 'code', title: t('customers.code'), always: true, sortBy: 'CODE', render: (row) => <CopyText text={row.code} /> },
    { key: 'name', title: t('customers.name'), render: (row) => row.name },
    { key: 'contact', title: t('customers.contact'), render: (row) => row.contact ?? '—' },
    { key: 'phone', title: t('customers.phone'), render: (row) => (row.phone ? <CopyText text={row.phone} /> : '—') },
    { key: 'note', title: t('fields.note'), hiddenAtFirst: true, render: (row) => row.note ?? '—' },
    ...stamps,
    ...(mayWrite ? [edit] : []),
  ];
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
      {t('customers.create')}
    </Button>
  );
  return (
    <>
      <PageHead trail={[t('menu.parameters')]} title={t('customers.title')} actions={mayWrite && create} />
      <div className="qy-panel">
        <QueryBar
          filters={filters}
          onChange={change}
          scopes={customerFilters.scopes.map((value) => ({ value, label: t(`customers.scopes.${value}`) }))}
          statuses={recordStatuses.map((value) => ({ value, label: t(`recordStatus.${value}`) }))}
          timeLabel={t('query.created')}
        />
      </div>
      <FaultNotice error={error} onRetry={refresh} />
      <DataTable
        name="customers"
        label={t('customers.title')}
        columns={columns}
        rows={data?.customers.nodes ?? []}
        loading={loading}
        empty={t('customers.empty')}
        sort={filters.sort}
        onSort={(sort) => change({ sort })}
        pager={{
          pageInfo: data?.customers.pageInfo,
          total: data?.customers.totalCount,
          page: filters.page,
          size: filters.size,
          onTurn: change,
        }}
      />
      {edited === null ? null : <CustomerForm customer={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}
