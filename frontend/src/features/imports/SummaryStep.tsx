// Step 5: what went in, what came back, and the way on.
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Result, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { FilePlace } from './FilePlace';
import { ImportFigures } from './ImportFigures';
import { ImportFindings } from './ImportFindings';
import { MarkedWorkbook } from './MarkedWorkbook';
import { SettledFiles } from './SettledFiles';
import type { ImportFlow } from './useImportFlow';
import type { ImportDetail } from './useProblems';

export function SummaryStep({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { detail, problems, left, loading, more } = flow.outcome;
  const taskId = flow.place.task;
  if (!detail || taskId === null) return null;
  const another = () => {
    flow.choose([]);
    flow.move({ import: null, operation: null, policy: false });
  };
  return (
    <div className="qy-stack">
      {flow.at + 1 < flow.files.length ? <FilePlace flow={flow} mayLeave /> : null}
      <Result
        status={detail.rejectedRowCount > 0 ? 'warning' : 'success'}
        title={t('imports.done')}
        subTitle={t('imports.summary', totalsOf([...flow.settled, detail]))}
        extra={
          <Space wrap>
            <Button type="primary" onClick={() => void navigate({ to: '/tasks/$taskId', params: { taskId }, search: {} })}>
              {t('imports.toTask')}
            </Button>
            {detail.problemCount > 0 ? <MarkedWorkbook detail={detail} /> : null}
            <Button onClick={another}>{t('imports.another')}</Button>
            <Link to="/imports" search={{}}>
              {t('tasks.title')}
            </Link>
          </Space>
        }
      />
      <SettledFiles imports={[...flow.settled, detail]} />
      <ImportFigures detail={detail} />
      <ImportFindings detail={detail} problems={problems} left={left} loading={loading} onMore={more} />
    </div>
  );
}

function totalsOf(imports: readonly ImportDetail[]) {
  const sum = (count: (one: ImportDetail) => number) => imports.reduce((total, one) => total + count(one), 0);
  return { rows: sum((one) => one.rowCount), orders: sum((one) => one.orderCount), rejected: sum((one) => one.rejectedRowCount) };
}
