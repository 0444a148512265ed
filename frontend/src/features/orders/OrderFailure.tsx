// Why the order did not get through, at the top of its drawer.
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderRowFragment } from '@/generated/graphql';

export function OrderFailure({ failure }: { failure: NonNullable<OrderRowFragment['failure']> }) {
  const { t } = useTranslation();
  return (
    <Alert
      type="error"
      showIcon
      title={t('orders.failure', { party: t(`orders.party.${failure.party}`) })}
      description={
        <>
          <div>
            {failure.message} <code>{failure.code}</code>
          </div>
          <div>{t('errors.todo', { todo: failure.todo })}</div>
          <div>{failure.retryable ? t('orders.retryable') : t('orders.notRetryable')}</div>
        </>
      }
    />
  );
}
