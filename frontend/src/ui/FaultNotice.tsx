// A question that could not be answered: in whose part, and what to do.
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { faultOf } from '@/graphql/errors';

export function FaultNotice({ error, onRetry }: { error: CombinedError | undefined; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (!error) return null;
  const fault = faultOf(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="qy-notice"
      title={t(`faults.${fault.kind}.title`)}
      description={
        <>
          {t(`faults.${fault.kind}.todo`)} <span className="qy-quiet">{fault.detail}</span>
          {fault.requestId ? <code> {fault.requestId}</code> : null}
        </>
      }
      action={
        onRetry ? (
          <Button size="small" onClick={onRetry}>
            {t('faults.retry')}
          </Button>
        ) : null
      }
    />
  );
}
