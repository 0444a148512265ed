// 基础数据导入: the list of declaration tasks.
import { PlusOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TemplateLink } from '@/features/imports/TemplateLink';
import { useMay } from '@/features/session/ViewerProvider';
import type { TaskRowFragment, TasksQuery } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { DataTable } from '@/ui/DataTable';
import { FaultNotice } from '@/ui/FaultNotice';
import { PageHead } from '@/ui/PageHead';
import { QueryBar } from '@/ui/QueryBar';
import { useListFilters } from '@/ui/useListFilters';
import { Tasks } from './documents';
import { taskFilters, taskStatuses, taskVariables } from './filters';
import { useTaskColumns } from './useTaskColumns';

const generating = (data: TasksQuery) => data.tasks.nodes.some((task) => task.status === 'GENERATING');

export function TasksPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useMay('orders:write');
  const { filters, change } = useListFilters(taskFilters);
  const variables = useMemo(() => taskVariables(filters), [filters]);
  const { data, loading, error, refresh } = useLiveQuery({ query: Tasks, variables, types: ['Task'], moving: generating });
  const open = (row: TaskRowFragment) => void navigate({ to: '/tasks/$taskId', params: { taskId: row.id }, search: {} });
  const columns = useTaskColumns((filters.page - 1) * filters.size + 1, open);
  const create = mayWrite ? (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => void navigate({ to: '/imports/new', search: {} })}>
      {t('tasks.create')}
    </Button>
  ) : null;
  return (
    <>
      <PageHead
        trail={[t('menu.declarations')]}
        title={t('tasks.title')}
        actions={
          <>
            {create}
            <TemplateLink mode="ENTRY_9710">{t('tasks.templates')}</TemplateLink>
          </>
        }
      />
      <div className="qy-panel">
        <QueryBar
          filters={filters}
          onChange={change}
          scopes={taskFilters.scopes.map((value) => ({ value, label: t(`tasks.scopes.${value}`) }))}
          statuses={taskStatuses.map((value) => ({ value, label: t(`tasks.status.${value}`) }))}
          timeLabel={t('query.updated')}
        />
      </div>
      <FaultNotice error={error} onRetry={refresh} />
      <DataTable
        name="tasks"
        label={t('tasks.title')}
        columns={columns}
        rows={data?.tasks.nodes ?? []}
        loading={loading}
        empty={t('tasks.empty')}
        onOpen={open}
        sort={filters.sort}
        onSort={(sort) => change({ sort })}
        pager={{
          pageInfo: data?.tasks.pageInfo,
          total: data?.tasks.totalCount,
          page: filters.page,
          size: filters.size,
          onTurn: change,
        }}
      />
    </>
  );
}
