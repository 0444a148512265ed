// Step 5: what went in, what came back, and the way on.
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Result, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { ImportFigures } from './ImportFigures';
import { ProblemTable } from './ProblemTable';
import type { ImportFlow } from './useImportFlow';

export function SummaryStep({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { detail, problems, left, loading, more } = flow.outcome;
  const taskId = flow.place.task;
  if (!detail || taskId === null) return null;
  const another = () => {
    flow.choose(null);
    flow.move({ import: null, operation: null, policy: false });
  };
  return (
    <div className="qy-stack">
      <Result
        status={detail.rejectedRowCount > 0 ? 'warning' : 'success'}
        title={t('imports.done')}
        subTitle={t('imports.summary', { rows: detail.rowCount, orders: detail.orderCount, rejected: detail.rejectedRowCount })}
        extra={
          <Space wrap>
            <Button type="primary" onClick={() => void navigate({ to: '/tasks/$taskId', params: { taskId }, search: {} })}>
              {t('imports.toTask')}
            </Button>
            <Button onClick={another}>{t('imports.another')}</Button>
            <Link to="/imports" search={{}}>
              {t('tasks.title')}
            </Link>
          </Space>
        }
      />
      <ImportFigures detail={detail} />
      {detail.problemCount > 0 ? <ProblemTable problems={problems} left={left} loading={loading} onMore={more} /> : null}
    </div>
  );
}
