// The check list as it came out: first what stands in the way and who must act, then every check.
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DiagnosisFieldsFragment } from '@/generated/graphql';
import { moment } from '@/ui/time';
import { DiagnosisStateMark } from './DiagnosisStateMark';

type Step = DiagnosisFieldsFragment['steps'][number];

export function DiagnosisReport({ diagnosis }: { diagnosis: DiagnosisFieldsFragment }) {
  const { t } = useTranslation();
  const { failing } = diagnosis;
  return (
    <section className="qy-stack" aria-label={t('diagnosis.title')}>
      {failing ? (
        <Alert
          type={failing.state === 'FAILED' ? 'error' : 'warning'}
          showIcon
          title={t('diagnosis.failing', { step: failing.name })}
          description={<Reason step={failing} />}
        />
      ) : (
        <Alert type={diagnosis.state === 'OK' ? 'success' : 'info'} showIcon title={t(diagnosis.state === 'OK' ? 'diagnosis.fine' : 'diagnosis.running')} />
      )}
      <span className="qy-quiet">
        {moment(diagnosis.createdAt)} · {diagnosis.createdBy ?? t('diagnosis.byItself')}
        {diagnosis.affected > 1 ? ` · ${t('diagnosis.affected', { count: diagnosis.affected })}` : ''}
      </span>
      <ol className="qy-checks">
        {diagnosis.steps.map((step) => (
          <li key={step.code}>
            <DiagnosisStateMark state={step.state} />
            <div>
              <strong>{step.name}</strong> {step.found}
              {step.state === 'OK' || step.code === failing?.code ? null : <Reason step={step} />}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reason({ step }: { step: Step }) {
  const { t } = useTranslation();
  return (
    <>
      {step.why ? <div>{step.why}</div> : null}
      {step.todo ? <div>{t('errors.todo', { todo: step.todo })}</div> : null}
      {step.who === 'NOBODY' && !step.trouble ? null : (
        <div className="qy-quiet">
          {step.who === 'NOBODY' ? null : t('diagnosis.who', { who: step.whoText })} {step.trouble ? <code>{step.trouble}</code> : null}
        </div>
      )}
    </>
  );
}
