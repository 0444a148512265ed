// The latest diagnosis beside what it is about, asked for or not: what stands in the way, the rest on demand.
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiagnosisFieldsFragment } from '@/generated/graphql';
import { moment } from '@/ui/time';
import { DiagnosisReport } from './DiagnosisReport';

export function DiagnosisNotice({ diagnosis }: { diagnosis: DiagnosisFieldsFragment | null }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const failing = diagnosis?.failing;
  if (!diagnosis || !failing) return null;
  const words = [failing.why || failing.found, failing.todo ? t('errors.todo', { todo: failing.todo }) : ''].filter(Boolean).join(' ');
  return (
    <div className="qy-notice">
      <Alert
        type={failing.state === 'FAILED' ? 'error' : 'warning'}
        showIcon
        title={`${diagnosis.createdBy ? t('diagnosis.run') : t('diagnosis.byItself')} · ${t('diagnosis.failing', { step: failing.name })}`}
        description={open ? null : `${words} (${moment(diagnosis.createdAt)})`}
        action={
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t(open ? 'diagnosis.less' : 'diagnosis.more')}
          </Button>
        }
      />
      {open ? (
        <div className="qy-panel">
          <DiagnosisReport diagnosis={diagnosis} />
        </div>
      ) : null}
    </div>
  );
}
