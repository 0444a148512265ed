// 企业资料维护.
import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/ViewerProvider';
import type { EnterpriseFieldsFragment } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { DataTable } from '@/ui/DataTable';
import { FaultNotice } from '@/ui/FaultNotice';
import { PageHead } from '@/ui/PageHead';
import { QueryBar } from '@/ui/QueryBar';
import { recordStatuses } from '@/ui/records';
import { useListFilters } from '@/ui/useListFilters';
import { useSearchParam } from '@/ui/useSearchParam';
import { Enterprises } from './documents';
import { EnterpriseForm } from './EnterpriseForm';
import { enterpriseFilters, enterpriseRoles, enterpriseVariables, readRoles } from './filters';
import { useEnterpriseColumns } from './useEnterpriseColumns';

export function EnterprisesPage() {
  const { t } = useTranslation();
  const mayWrite = useMay('directory:write');
  const { filters, change } = useListFilters(enterpriseFilters);
  const [rawRoles, setRawRoles] = useSearchParam('roles', 'condition');
  const [edited, setEdited] = useState<EnterpriseFieldsFragment | 'new' | null>(null);
  const variables = useMemo(() => enterpriseVariables(filters, readRoles(rawRoles)), [filters, rawRoles]);
  const { data, loading, error, refresh } = useLiveQuery({ query: Enterprises, variables, types: ['Enterprise'] });
  const columns = useEnterpriseColumns(mayWrite ? setEdited : null);
  const create = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
      {t('enterprises.create')}
    </Button>
  );
  return (
    <>
      <PageHead trail={[t('menu.parameters')]} title={t('enterprises.title')} actions={mayWrite && create} />
      <div className="qy-panel">
        <QueryBar
          filters={filters}
          onChange={change}
          scopes={enterpriseFilters.scopes.map((value) => ({ value, label: t(`enterprises.scopes.${value}`) }))}
          statuses={recordStatuses.map((value) => ({ value, label: t(`recordStatus.${value}`) }))}
          timeLabel={t('query.created')}
        >
          <fieldset className="qy-query-field">
            <legend>{t('enterprises.roles')}</legend>
            <Checkbox.Group
              value={readRoles(rawRoles)}
              options={enterpriseRoles.map((value) => ({ value, label: t(`enterprises.role.${value}`) }))}
              onChange={(roles) => setRawRoles(roles.length === 0 ? null : roles.join(','))}
            />
          </fieldset>
        </QueryBar>
      </div>
      <FaultNotice error={error} onRetry={refresh} />
      <DataTable
        name="enterprises"
        label={t('enterprises.title')}
        columns={columns}
        rows={data?.enterprises.nodes ?? []}
        loading={loading}
        empty={t('enterprises.empty')}
        sort={filters.sort}
        onSort={(sort) => change({ sort })}
        pager={{
          pageInfo: data?.enterprises.pageInfo,
          total: data?.enterprises.totalCount,
          page: filters.page,
          size: filters.size,
          onTurn: change,
        }}
      />
      {edited === null ? null : <EnterpriseForm enterprise={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </>
  );
}
