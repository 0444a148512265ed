// The columns of a list of acts.
import { useTranslation } from 'react-i18next';
import { FailureText } from '@/features/orders/FailureText';
import { customsWord } from '@/features/orders/receipts';
import type { ActRowFragment } from '@/generated/graphql';
import { CopyText } from '@/ui/CopyText';
import type { Column } from '@/ui/DataTable';
import { moment } from '@/ui/time';
import { ActStatusMark } from './ActStatusMark';

export function useActColumns(onOpen: (act: ActRowFragment) => void): Column<ActRowFragment>[] {
  const { t } = useTranslation();
  const copy = (text: string | null | undefined) => (text ? <CopyText text={text} /> : '—');
  return [
    { key: 'copNo', title: t('acts.copNo'), always: true, render: (row) => <CopyText text={row.copNo} onOpen={() => onOpen(row)} /> },
    { key: 'kind', title: t('papers.paper'), always: true, render: (row) => `${t(`papers.kind.${row.kind}`)} ${row.code}` },
    {
      key: 'status',
      title: t('fields.status'),
      always: true,
      render: (row) => (
        <>
          <ActStatusMark status={row.status} since={row.statusSince} customsStatus={row.customsStatus} />
          {row.failure ? <FailureText failure={row.failure} /> : null}
        </>
      ),
    },
    { key: 'customs', title: t('orders.customsStatus'), render: (row) => customsWord(row.customsStatus, row.customsStatusText) },
    { key: 'preNo', title: t('papers.preNo'), render: (row) => copy(row.preNo) },
    { key: 'sumNo', title: t('acts.sumNo'), hiddenAtFirst: true, render: (row) => copy(row.sumNo) },
    { key: 'entryId', title: t('acts.entryId'), render: (row) => copy(row.entryId) },
    { key: 'createdAt', title: t('fields.createdAt'), render: (row) => moment(row.createdAt) },
    { key: 'updatedAt', title: t('orders.updatedAt'), hiddenAtFirst: true, render: (row) => moment(row.updatedAt) },
  ];
}
