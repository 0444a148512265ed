// Step 2: the files, their way to the server, and the server's reading of one after the other.
import { Alert, Button, Progress, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { OperationProgress } from '@/features/operations/OperationProgress';
import { FaultNotice } from '@/ui/FaultNotice';
import { UserErrors } from '@/ui/UserErrors';
import { ChosenFiles } from './ChosenFiles';
import { DropField } from './DropField';
import { FilePlace } from './FilePlace';
import { ImportFigures } from './ImportFigures';
import { MatchColumns } from './MatchColumns';
import { TemplateLink } from './TemplateLink';
import { UploadProblemNotice } from './UploadProblemNotice';
import type { ImportFlow } from './useImportFlow';

export function UploadStep({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation();
  const { files, upload, work, operation, task, outcome } = flow;
  const busy = upload.busy || work.busy;
  if (operation) {
    return (
      <div className="qy-stack">
        <FilePlace flow={flow} />
        <Alert type="info" showIcon title={t('imports.reading')} />
        <OperationProgress operation={operation} />
      </div>
    );
  }
  if (flow.matching && task) return <MatchColumns flow={flow} task={task} sheets={flow.matching} />;
  return (
    <div className="qy-stack">
      {outcome.detail ? <ImportFigures detail={outcome.detail} /> : null}
      {flow.at > 0 ? <FilePlace flow={flow} mayLeave={!busy} /> : null}
      <DropField files={files} disabled={busy} onChoose={flow.choose} />
      <ChosenFiles files={files} disabled={busy} onChange={flow.choose} />
      {upload.busy ? <Progress percent={upload.percent} aria-label={t('imports.uploading')} status="active" /> : null}
      <UploadProblemNotice problem={upload.problem} />
      <UserErrors errors={[...upload.refusals, ...work.refusals]} />
      <FaultNotice error={work.fault} />
      <Space wrap>
        <Button type="primary" disabled={!flow.file} loading={busy} onClick={() => void flow.check()}>
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
