// Why the order did not get through, or what is asked of it meanwhile, at the top of its drawer.
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderRowFragment } from '@/generated/graphql';

interface OrderFailureProps {
  failure: NonNullable<OrderRowFragment['failure']>;
  /** It may still come well: customs looks at it, or asks for something. */
  open?: boolean;
}

export function OrderFailure({ failure, open = false }: OrderFailureProps) {
  const { t } = useTranslation();
  return (
    <Alert
      type={open ? 'warning' : 'error'}
      showIcon
      title={`${t(`papers.kind.${failure.document}`)} · ${t(open ? 'orders.attention' : 'orders.failure', { party: t(`orders.party.${failure.party}`) })}`}
      description={
        <>
          <div>
            {failure.message} <code>{failure.code}</code>
          </div>
          <div>{t('errors.todo', { todo: failure.todo })}</div>
          {open ? null : <div>{failure.retryable ? t('orders.retryable') : t('orders.notRetryable')}</div>}
        </>
      }
    />
  );
}
