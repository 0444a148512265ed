// One import in figures: file, state, rows, orders, refused rows, problems.
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportSummaryFragment } from '@/generated/graphql';
import { UserErrors } from '@/ui/UserErrors';
import { moment } from '@/ui/time';
import { ImportStateMark } from './ImportStateMark';

export function ImportFigures({ detail }: { detail: ImportSummaryFragment }) {
  const { t } = useTranslation();
  return (
    <>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 3 }}
        items={[
          { key: 'file', label: t('imports.filename'), children: detail.filename },
          { key: 'state', label: t('fields.status'), children: <ImportStateMark state={detail.state} /> },
          { key: 'at', label: t('imports.createdAt'), children: moment(detail.createdAt) },
          { key: 'rows', label: t('imports.rows'), children: detail.rowCount },
          { key: 'orders', label: t('imports.orders'), children: detail.orderCount },
          { key: 'rejected', label: t('imports.rejected'), children: detail.rejectedRowCount },
        ]}
      />
      <UserErrors errors={detail.refusal ? [detail.refusal] : []} />
    </>
  );
}
