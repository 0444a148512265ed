// One step: how it stands, its dates, who has the next move, how it is done, its papers; changed in place.
import { EditOutlined, WarningOutlined } from '@ant-design/icons';
import { Alert, Button, Descriptions, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/ViewerProvider';
import type { OnboardingStepFieldsFragment } from '@/generated/graphql';
import { StepForm } from './StepForm';
import { StepPapers } from './StepPapers';
import { StepStateMark } from './StepStateMark';

export type Step = OnboardingStepFieldsFragment;

interface StepCardProps {
  enterpriseId: string;
  step: Step;
  number: number;
  children?: ReactNode;
}

export function StepCard({ enterpriseId, step, number, children }: StepCardProps) {
  const { t } = useTranslation();
  const mayWrite = useMay('directory:write');
  const [editing, setEditing] = useState(false);
  const name = t(`onboarding.step.${step.name}`);
  return (
    <fieldset className="qy-group">
      <legend>
        {number}. {name}
      </legend>
      <div className="qy-row">
        <Space wrap>
          <StepStateMark state={step.state} />
          {step.blockedByText ? t('onboarding.waitsFor', { party: step.blockedByText }) : null}
        </Space>
        <Space wrap>
          {children}
          {mayWrite && !editing ? (
            <Button size="small" icon={<EditOutlined aria-hidden />} aria-label={`${t('form.edit')} ${name}`} onClick={() => setEditing(true)}>
              {t('form.edit')}
            </Button>
          ) : null}
        </Space>
      </div>
      <p className="qy-quiet">{step.help}</p>
      {step.overdue ? <Alert type="warning" showIcon icon={<WarningOutlined />} className="qy-notice" title={t('onboarding.overdueText', { date: step.expectedBy })} /> : null}
      {editing ? <StepForm enterpriseId={enterpriseId} step={step} onClose={() => setEditing(false)} /> : <Facts step={step} />}
      <StepPapers enterpriseId={enterpriseId} step={step} mayWrite={mayWrite} />
    </fieldset>
  );
}

function Facts({ step }: { step: Step }) {
  const { t } = useTranslation();
  const dates = (['startedOn', 'submittedOn', 'acceptedOn', 'doneOn'] as const).filter((key) => step[key]);
  const items = dates.map((key) => ({ key, label: t(`onboarding.${key}`), children: step[key] }));
  if (step.expectedFrom && step.expectedBy && !step.doneOn) {
    items.push({ key: 'expected' as never, label: t('onboarding.expected'), children: `${step.expectedFrom} – ${step.expectedBy}` });
  }
  if (step.note) items.push({ key: 'note' as never, label: t('fields.note'), children: step.note });
  if (items.length === 0) return null;
  return (
    <>
      <Descriptions size="small" column={2} items={items} />
      {step.expectedNote && !step.doneOn ? <p className="qy-quiet">{step.expectedNote}</p> : null}
    </>
  );
}
