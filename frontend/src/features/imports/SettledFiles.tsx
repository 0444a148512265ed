// What came of each of several files.
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { ImportStateMark } from './ImportStateMark';
import type { ImportDetail } from './useProblems';

export function SettledFiles({ imports }: { imports: readonly ImportDetail[] }) {
  const { t } = useTranslation();
  if (imports.length < 2) return null;
  return (
    <Table
      aria-label={t('imports.settled')}
      size="small"
      rowKey="id"
      pagination={false}
      dataSource={[...imports]}
      columns={[
        { key: 'file', title: t('imports.filename'), dataIndex: 'filename' },
        { key: 'state', title: t('fields.status'), render: (_, one) => <ImportStateMark state={one.state} /> },
        { key: 'rows', title: t('imports.rows'), dataIndex: 'rowCount', align: 'right' },
        { key: 'orders', title: t('imports.orders'), dataIndex: 'orderCount', align: 'right' },
        { key: 'rejected', title: t('imports.rejected'), dataIndex: 'rejectedRowCount', align: 'right' },
      ]}
    />
  );
}
