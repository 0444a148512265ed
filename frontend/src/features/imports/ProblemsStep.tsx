// Step 3: everything that is wrong, then mend and upload again, or go on with the file as it is.
import { Alert, Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '@/ui/FaultNotice';
import { FilePlace } from './FilePlace';
import { ImportFigures } from './ImportFigures';
import { ImportFindings } from './ImportFindings';
import { MarkedWorkbook } from './MarkedWorkbook';
import type { ImportFlow } from './useImportFlow';
import type { ImportDetail } from './useProblems';

export function ProblemsStep({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation();
  const { detail, problems, left, loading, error, more } = flow.outcome;
  const listed = detail !== null && detail.problemCount > 0; // a file may also be refused whole, unread
  const again = () => {
    flow.choose(flow.files.slice(flow.at + 1)); // those behind it wait for the mended one
    flow.move({ import: null, operation: null, policy: false });
  };
  return (
    <div className="qy-stack">
      <FilePlace flow={flow} mayLeave />
      <Alert
        type="error"
        showIcon
        role="alert"
        title={t('imports.refused')}
        description={<WhyRefused refusal={detail?.refusal ?? null} />}
      />
      {detail ? <ImportFigures detail={{ ...detail, refusal: null }} /> : null}
      <Space wrap>
        <Button type="primary" onClick={again}>
          {t('imports.uploadAgain')}
        </Button>
        {detail && listed ? <MarkedWorkbook detail={detail} /> : null}
        {listed ? <Button onClick={() => flow.move({ policy: true })}>{t('imports.goPolicy')}</Button> : null}
      </Space>
      <FaultNotice error={error} onRetry={more} />
      {detail && listed ? <ImportFindings detail={detail} problems={problems} left={left} loading={loading} onMore={more} /> : null}
    </div>
  );
}

function WhyRefused({ refusal }: { refusal: ImportDetail['refusal'] }) {
  const { t } = useTranslation();
  if (!refusal) return null;
  return (
    <>
      {refusal.message} {refusal.todo ? t('errors.todo', { todo: refusal.todo }) : null} <code>{refusal.code}</code>
    </>
  );
}
