// The columns of 企业资料.
import { useTranslation } from 'react-i18next';
import type { EnterpriseFieldsFragment } from '@/generated/graphql';
import { CopyText } from '@/ui/CopyText';
import type { Column } from '@/ui/DataTable';
import { useEditColumn, useRecordColumns } from '@/ui/useRecordColumns';

type Enterprise = EnterpriseFieldsFragment;

export function useEnterpriseColumns(onEdit: ((row: Enterprise) => void) | null): Column<Enterprise>[] {
  const { t } = useTranslation();
  const stamps = useRecordColumns<Enterprise>();
  const edit = useEditColumn<Enterprise>((row) => row.name, (row) => onEdit?.(row));
  return [
    { key: 'name', title: t('enterprises.name'), always: true, sortBy: 'NAME', render: (row) => row.name },
    { key: 'customsCode', title: t('enterprises.customsCode'), render: (row) => <CopyText text={row.customsCode} /> },
    {
      key: 'uscc',
      title: t('enterprises.uscc'),
      hiddenAtFirst: true,
      render: (row) => (row.unifiedSocialCreditCode ? <CopyText text={row.unifiedSocialCreditCode} /> : '—'),
    },
    {
      key: 'transmissionId',
      title: t('enterprises.transmissionId'),
      render: (row) => (row.transmissionId ? <CopyText text={row.transmissionId} /> : '—'),
    },
    {
      key: 'roles',
      title: t('enterprises.roles'),
      render: (row) => row.roles.map((role) => t(`enterprises.role.${role}`)).join(t('list.comma')),
    },
    ...stamps,
    ...(onEdit ? [edit] : []),
  ];
}
