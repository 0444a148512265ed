// One piece of long work: what, how far, how long still, how it ended, and a way to stop it.
import { Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { UserErrors } from '@/ui/UserErrors';
import { durationParts } from '@/ui/time';
import { percentOf } from './progress';
import type { Operation } from './source';
import { useCancel } from './useCancel';
import { isOver } from './watch';

export function OperationProgress({ operation, onDismiss }: { operation: Operation; onDismiss?: () => void }) {
  const { t } = useTranslation();
  const { cancel, cancelling, refusals } = useCancel(operation.id);
  const over = isOver(operation);
  const kind = t(`operations.kind.${operation.kind}`);
  const percent = percentOf(operation);
  return (
    <div className="qy-tray-item" role="group" aria-label={kind}>
      <div className="qy-row">
        <span>
          <strong>{kind}</strong> <span className="qy-quiet">{operation.createdBy}</span>
        </span>
        <span>{operation.cancelAsked && !over ? t('operations.cancelled') : t(`operations.state.${operation.state}`)}</span>
      </div>
      <Progress
        aria-label={kind}
        percent={percent ?? (over ? 100 : 0)}
        status={operation.state === 'FAILED' ? 'exception' : over ? 'normal' : 'active'}
        showInfo={percent !== null}
        size="small"
      />
      <div className="qy-row">
        <span className="qy-quiet">{useNumbers(operation)}</span>
        {over ? (
          onDismiss && (
            <Button size="small" type="text" onClick={onDismiss}>
              {t('operations.dismiss')}
            </Button>
          )
        ) : (
          <Button size="small" loading={cancelling} disabled={operation.cancelAsked} onClick={() => void cancel()}>
            {t('operations.cancel')}
          </Button>
        )}
      </div>
      <UserErrors errors={operation.error ? [operation.error, ...refusals] : refusals} />
    </div>
  );
}

function useNumbers(operation: Operation): string {
  const { t } = useTranslation();
  const { done, total, failed, etaSeconds, ratePerSecond } = operation;
  const parts = [total ? t('operations.progress', { done, total }) : t('operations.progressOpen', { done })];
  if (failed > 0) parts.push(t('operations.failed', { count: failed }));
  if (!isOver(operation) && ratePerSecond) parts.push(t('operations.rate', { rate: Math.round(ratePerSecond) }));
  if (!isOver(operation) && typeof etaSeconds === 'number') {
    const { unit, count } = durationParts(etaSeconds * 1_000);
    parts.push(t('operations.left', { length: t(`time.${unit}`, { count }) }));
  }
  return parts.join(' · ');
}
