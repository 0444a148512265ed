// Step 2: one file, its way to the server, and the server's reading of it.
import { Alert, Button, Progress, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { OperationProgress } from '@/features/operations/OperationProgress';
import { FaultNotice } from '@/ui/FaultNotice';
import { UserErrors } from '@/ui/UserErrors';
import { DropField } from './DropField';
import { ImportFigures } from './ImportFigures';
import { TemplateLink } from './TemplateLink';
import { readableSize } from './upload';
import { UploadProblemNotice } from './UploadProblemNotice';
import type { ImportFlow } from './useImportFlow';

export function UploadStep({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation();
  const { file, upload, work, operation, task, outcome } = flow;
  const busy = upload.busy || work.busy;
  if (operation) {
    return (
      <div className="qy-stack">
        <Alert type="info" showIcon title={t('imports.reading')} />
        <OperationProgress operation={operation} />
      </div>
    );
  }
  return (
    <div className="qy-stack">
      {outcome.detail ? <ImportFigures detail={outcome.detail} /> : null}
      <DropField file={file} disabled={busy} onChoose={flow.choose} />
      {file ? (
        <div>
          <strong>{file.name}</strong> <span className="qy-quiet">{readableSize(file.size)}</span>
        </div>
      ) : null}
      {upload.busy ? <Progress percent={upload.percent} aria-label={t('imports.uploading')} status="active" /> : null}
      <UploadProblemNotice problem={upload.problem} />
      <UserErrors errors={[...upload.refusals, ...work.refusals]} />
      <FaultNotice error={work.fault} />
      <Space wrap>
        <Button type="primary" disabled={!file} loading={busy} onClick={() => void flow.begin('REJECT_EVERYTHING')}>
          {t('imports.start')}
        </Button>
        {task ? (
          <TemplateLink mode={task.strategy.mode}>
            {t('imports.template', { mode: t(`tradeMode.${task.strategy.mode}`) })}
          </TemplateLink>
        ) : null}
      </Space>
    </div>
  );
}
