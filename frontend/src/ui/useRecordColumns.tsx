// The columns that every record has: status, who and when, and the button to change it.
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RecordStatus } from '@/generated/graphql';
import type { Column } from './DataTable';
import { RecordStatusMark } from './RecordStatusMark';
import { moment } from './time';

interface Stamped {
  status: RecordStatus;
  createdAt: string;
  updatedAt: string;
  createdBy?: string | null;
  updatedBy?: string | null;
}

export function useRecordColumns<Row extends Stamped>(): Column<Row>[] {
  const { t } = useTranslation();
  return [
    { key: 'status', title: t('fields.status'), render: (row) => <RecordStatusMark status={row.status} /> },
    { key: 'createdBy', title: t('fields.createdBy'), render: (row) => row.createdBy ?? '—', hiddenAtFirst: true },
    { key: 'createdAt', title: t('fields.createdAt'), sortBy: 'CREATED_AT', render: (row) => moment(row.createdAt), hiddenAtFirst: true },
    { key: 'updatedBy', title: t('fields.updatedBy'), render: (row) => row.updatedBy ?? '—' },
    { key: 'updatedAt', title: t('fields.updatedAt'), sortBy: 'UPDATED_AT', render: (row) => moment(row.updatedAt) },
  ];
}

export function useEditColumn<Row>(nameOf: (row: Row) => string, onEdit: (row: Row) => void): Column<Row> {
  const { t } = useTranslation();
  return {
    key: 'actions',
    title: t('table.actions'),
    always: true,
    pin: 'right',
    render: (row) => (
      <Button type="link" size="small" aria-label={`${t('form.edit')} ${nameOf(row)}`} onClick={() => onEdit(row)}>
        {t('form.edit')}
      </Button>
    ),
  };
}
