// What was cleaned, as a difference: what stood there, what was taken, and why.
import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '@/ui/FaultNotice';
import { showBlanks } from '@/ui/whitespace';
import { useCleanings, type Cleaning } from './useCleanings';

export function CleaningTable({ importId }: { importId: string }) {
  const { t } = useTranslation();
  const { cleanings, left, loading, error, more } = useCleanings(importId);
  const columns: TableColumnsType<Cleaning> = [
    { key: 'sheet', title: t('imports.problems.sheet'), dataIndex: 'sheet' },
    { key: 'row', title: t('imports.problems.row'), dataIndex: 'row', align: 'right' },
    { key: 'column', title: t('imports.problems.column'), dataIndex: 'column' },
    {
      key: 'from',
      title: t('imports.cleaning.from'),
      render: (_, { from }) => (
        <del className="qy-diff-from">
          <code>{showBlanks(from, 'anywhere')}</code>
        </del>
      ),
    },
    {
      key: 'to',
      title: t('imports.cleaning.to'),
      render: (_, { to }) => (
        <ins className="qy-diff-to">
          <code>{to}</code>
        </ins>
      ),
    },
    { key: 'done', title: t('imports.cleaning.done'), dataIndex: 'done' },
  ];
  return (
    <>
      <p className="qy-quiet">{t('imports.cleaning.intro')}</p>
      <FaultNotice error={error} onRetry={more} />
      <Table<Cleaning>
        aria-label={t('imports.cleaning.title')}
        size="small"
        rowKey={({ sheet, row, column }) => `${sheet}:${row}:${column}`}
        columns={columns}
        dataSource={cleanings}
        loading={loading && cleanings.length === 0}
        pagination={false}
        locale={{ emptyText: t('imports.cleaning.none') }}
      />
      {left > 0 ? (
        <Button block type="link" loading={loading} onClick={more}>
          {t('imports.problems.more', { count: left })}
        </Button>
      ) : null}
    </>
  );
}
