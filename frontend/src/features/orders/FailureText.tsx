// Why an order did not get through, in the row itself: in whose part, what happened, what to do.
import { useTranslation } from 'react-i18next';
import type { OrderRowFragment } from '@/generated/graphql';

export function FailureText({ failure }: { failure: NonNullable<OrderRowFragment['failure']> }) {
  const { t } = useTranslation();
  return (
    <div className="qy-cell-reason">
      <strong>
        {t(`papers.kind.${failure.document}`)} · {t(`orders.party.${failure.party}`)}
      </strong> {failure.message}{' '}
      <span className="qy-quiet">{t('errors.todo', { todo: failure.todo })}</span> <code>{failure.code}</code>
    </div>
  );
}
