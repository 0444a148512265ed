// 创建申报任务 and 补充导入: the import wizard.
import { Button, Result } from 'antd';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageHead } from '@/ui/PageHead';
import { Wizard } from '@/ui/Wizard';
import { importSteps } from './place';
import { PolicyStep } from './PolicyStep';
import { ProblemsStep } from './ProblemsStep';
import { SummaryStep } from './SummaryStep';
import { TargetStep } from './TargetStep';
import { UploadStep } from './UploadStep';
import { useImportFlow, type ImportFlow } from './useImportFlow';

export function ImportPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const flow = useImportFlow();
  const title = flow.task && flow.task.orderCount > 0 ? t('imports.titleMore') : t('imports.title');
  if (flow.taskMissing) {
    return (
      <Result
        status="404"
        title={t('imports.noTask')}
        extra={<Button onClick={() => void navigate({ to: '/imports/new', search: {} })}>{t('tasks.create')}</Button>}
      />
    );
  }
  return (
    <>
      <PageHead trail={[t('menu.declarations'), t('menu.imports')]} title={title} />
      <Wizard
        label={title}
        steps={importSteps.map((step) => t(`imports.steps.${step}`))}
        current={importSteps.indexOf(flow.step)}
      >
        <StepContent flow={flow} />
      </Wizard>
    </>
  );
}

function StepContent({ flow }: { flow: ImportFlow }) {
  if (flow.step === 'target') return <TargetStep onCreated={(task) => flow.move({ task })} />;
  if (flow.step === 'upload') return <UploadStep flow={flow} />;
  if (flow.step === 'problems') return <ProblemsStep flow={flow} />;
  if (flow.step === 'policy') return <PolicyStep flow={flow} />;
  return <SummaryStep flow={flow} />;
}
