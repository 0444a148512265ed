// The columns of 业务策略.
import { WarningOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParameterName } from '@/features/parameters/useParameterName';
import type { StrategyFieldsFragment } from '@/generated/graphql';
import { CopyText } from '@/ui/CopyText';
import type { Column } from '@/ui/DataTable';
import { Mark } from '@/ui/Mark';
import { useRecordColumns } from '@/ui/useRecordColumns';

type Strategy = StrategyFieldsFragment;

interface Actions {
  onEdit: (row: Strategy) => void;
  onCopy: (row: Strategy) => void;
}

export function useStrategyColumns(actions: Actions | null): Column<Strategy>[] {
  const { t } = useTranslation();
  const currency = useParameterName('CURRENCY');
  const stamps = useRecordColumns<Strategy>();
  const work: Column<Strategy> = {
    key: 'actions',
    title: t('table.actions'),
    always: true,
    pin: 'right',
    render: (row) => (
      <Space size={0}>
        <Button type="link" size="small" aria-label={`${t('form.edit')} ${row.code}`} onClick={() => actions?.onEdit(row)}>
          {t('form.edit')}
        </Button>
        <Button type="link" size="small" aria-label={`${t('strategies.copy')} ${row.code}`} onClick={() => actions?.onCopy(row)}>
          {t('strategies.copy')}
        </Button>
      </Space>
    ),
  };
  return [
    { key: 'code', title: t('strategies.code'), always: true, sortBy: 'CODE', render: (row) => <CopyText text={row.code} /> },
    { key: 'name', title: t('strategies.name'), render: (row) => <NameWithWarnings strategy={row} /> },
    { key: 'mode', title: t('strategies.mode'), render: (row) => t(`tradeMode.${row.mode}`) },
    { key: 'platform', title: t('strategies.platform'), render: (row) => row.platformName },
    { key: 'merchant', title: t('strategies.merchant'), render: (row) => row.merchant.name },
    { key: 'owner', title: t('strategies.owner'), hiddenAtFirst: true, render: (row) => row.owner?.name ?? '—' },
    { key: 'declarant', title: t('strategies.declarant'), render: (row) => row.declarant.name },
    { key: 'currency', title: t('strategies.currency'), render: (row) => currency(row.currency) },
    { key: 'warehouse', title: t('strategies.warehouse'), hiddenAtFirst: true, render: (row) => row.warehouse?.name ?? '—' },
    ...stamps,
    ...(actions ? [work] : []),
  ];
}

function NameWithWarnings({ strategy }: { strategy: Strategy }) {
  const { t } = useTranslation();
  if (strategy.warnings.length === 0) return strategy.name;
  const words = strategy.warnings.map((warning) => [warning.message, warning.todo].filter(Boolean).join(' ')).join('\n');
  return (
    <Space>
      {strategy.name}
      <Mark tone="gold" icon={<WarningOutlined aria-hidden />} title={words}>
        {t('strategies.warnings')}
      </Mark>
    </Space>
  );
}
