// 报关单: what the person who enters it in the single window needs of a task, and a look at the draft.
import { PrinterOutlined } from '@ant-design/icons';
import { useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Button, Result, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/ViewerProvider';
import type { TaskEntryQuery } from '@/generated/graphql';
import { useLiveQuery } from '@/graphql/useLiveQuery';
import { DownloadButton } from '@/ui/DownloadButton';
import { FaultNotice } from '@/ui/FaultNotice';
import { PageHead } from '@/ui/PageHead';
import { TaskEntry } from './documents';
import { DraftCompare } from './DraftCompare';
import { EntryLines } from './EntryLines';
import { EntryNumbers } from './EntryNumbers';

/** More than this is read in the workbook. */
const ORDERS = 100;

export type Entry = Extract<NonNullable<TaskEntryQuery['node']>, { __typename: 'Task' }>;

export function EntryPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayCompare = useMay('orders:write');
  const { taskId = '' } = useParams({ strict: false });
  const [onlyStored, setOnlyStored] = useState(false);
  const { data, loading, error, refresh } = useLiveQuery({
    query: TaskEntry,
    variables: { id: taskId, orders: ORDERS, onlyStored },
    types: ['Task', 'Order'],
  });
  const task = data?.node?.__typename === 'Task' ? data.node : null;
  if (!task) return loading ? <Spin /> : error ? <FaultNotice error={error} onRetry={refresh} /> : <Result status="404" title={t('tasks.missing')} />;
  return (
    <>
      <PageHead
        trail={[t('menu.declarations'), t('tasks.title'), task.code]}
        title={`${t('entry.title')} ${task.code}`}
        actions={
          <>
            <Button onClick={() => void navigate({ to: '/tasks/$taskId', params: { taskId }, search: {} })}>{t('tasks.back')}</Button>
            <DownloadButton path={task.entryLines.path}>{t('entry.workbook')}</DownloadButton>
            <Button type="primary" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
              {t('print')}
            </Button>
          </>
        }
      />
      <FaultNotice error={error} onRetry={refresh} />
      <EntryNumbers numbers={task.entryNumbers} onlyStored={onlyStored} onOnlyStored={setOnlyStored} />
      {mayCompare ? <DraftCompare taskId={task.id} /> : null}
      <section className="qy-panel qy-sheet">
        <h2>{t('entry.lines')}</h2>
        <p className="qy-quiet">{t('entry.orderHint')}</p>
        {task.entryLines.more ? (
          <Alert type="info" showIcon className="qy-notice qy-no-print" title={t('entry.more', { count: task.entryLines.orderCount })} />
        ) : null}
        <EntryLines lines={task.entryLines.lines} />
      </section>
    </>
  );
}
