// What a diagnosis found about an order that still waits, in the row itself; what to do stands in its drawer.
import { useTranslation } from 'react-i18next';
import type { Finding } from './useFindings';

export function FindingText({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const { failing } = finding;
  if (!failing) return null;
  return (
    <div className="qy-cell-reason" title={failing.todo}>
      <strong>
        {t(finding.createdBy ? 'diagnosis.run' : 'diagnosis.byItself')} · {failing.name}
      </strong>{' '}
      {failing.why || failing.found}
    </div>
  );
}
