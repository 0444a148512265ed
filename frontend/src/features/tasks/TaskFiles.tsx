// The files of a task: what came of each, and its problems.
import { Button, Collapse, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportStateMark } from '@/features/imports/ImportStateMark';
import { ProblemsDrawer } from '@/features/imports/ProblemsDrawer';
import { moment } from '@/ui/time';
import type { TaskDetail } from './useTask';

export function TaskFiles({ imports }: { imports: TaskDetail['imports'] }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<string | null>(null);
  if (imports.length === 0) return null;
  return (
    <>
      <Collapse
        size="small"
        items={[
          {
            key: 'files',
            label: `${t('tasks.files')} (${imports.length})`,
            children: (
              <Table
                aria-label={t('tasks.files')}
                size="small"
                rowKey="id"
                pagination={false}
                dataSource={imports}
                columns={[
                  { key: 'file', title: t('imports.filename'), dataIndex: 'filename' },
                  { key: 'state', title: t('fields.status'), render: (_, file) => <ImportStateMark state={file.state} /> },
                  { key: 'rows', title: t('imports.rows'), dataIndex: 'rowCount', align: 'right' },
                  { key: 'orders', title: t('imports.orders'), dataIndex: 'orderCount', align: 'right' },
                  { key: 'rejected', title: t('imports.rejected'), dataIndex: 'rejectedRowCount', align: 'right' },
                  { key: 'at', title: t('imports.createdAt'), render: (_, file) => moment(file.createdAt) },
                  {
                    key: 'problems',
                    title: t('imports.problemCount'),
                    render: (_, file) =>
                      file.problemCount === 0 && file.cleaningCount === 0 ? (
                        0
                      ) : (
                        <Button type="link" size="small" onClick={() => setShown(file.id)}>
                          {t('tasks.problems')} ({file.problemCount})
                        </Button>
                      ),
                  },
                ]}
              />
            ),
          },
        ]}
      />
      {shown ? <ProblemsDrawer importId={shown} onClose={() => setShown(null)} /> : null}
    </>
  );
}
