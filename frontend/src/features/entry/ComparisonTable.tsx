// Where a draft differs from the orders: line by line, field by field, and which side is to be mended.
import { CheckCircleOutlined, DiffOutlined, MinusCircleOutlined, PlusCircleOutlined, SwapOutlined } from '@ant-design/icons';
import { Table, type TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryLineState } from '@/generated/graphql';
import { Mark } from '@/ui/Mark';
import type { Tone } from '@/ui/tones';
import { useReachableScroll } from '@/ui/useReachableScroll';
import type { Comparison } from './DraftCompare';

type Line = Comparison['lines'][number];

const looks: Record<EntryLineState, { tone: Tone; icon: ReactNode }> = {
  SAME: { tone: 'green', icon: <CheckCircleOutlined aria-hidden /> },
  DIFFERENT: { tone: 'red', icon: <DiffOutlined aria-hidden /> },
  MOVED: { tone: 'gold', icon: <SwapOutlined aria-hidden /> },
  MISSING_IN_DRAFT: { tone: 'magenta', icon: <MinusCircleOutlined aria-hidden /> },
  EXTRA_IN_DRAFT: { tone: 'magenta', icon: <PlusCircleOutlined aria-hidden /> },
};

export function ComparisonTable({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  const columns: TableColumnsType<Line> = [
    { key: 'orderPlace', title: t('entry.orderPlace'), align: 'right', render: (_, line) => line.orderPlace ?? '—' },
    { key: 'draftRow', title: t('entry.draftRow'), align: 'right', render: (_, line) => line.draftRow ?? '—' },
    { key: 'orderNo', title: t('orders.orderNo'), dataIndex: 'orderNo' },
    { key: 'itemNo', title: t('orders.line.itemNo'), dataIndex: 'itemNo' },
    { key: 'itemName', title: t('orders.line.itemName'), dataIndex: 'itemName' },
    {
      key: 'state',
      title: t('entry.result'),
      render: (_, { state }) => (
        <Mark tone={looks[state].tone} icon={looks[state].icon}>
          {t(`entry.state.${state}`)}
        </Mark>
      ),
    },
    {
      key: 'differences',
      title: t('entry.differences'),
      render: (_, line) =>
        line.differences.map((one) => (
          <div key={one.field}>
            {t(`entry.field.${one.field}`)}: <ins className="qy-order-side">{one.orderValue || '—'}</ins> ≠{' '}
            <del className="qy-draft-side">{one.draftValue || '—'}</del>
          </div>
        )),
    },
    { key: 'mend', title: t('entry.mend'), render: (_, line) => (line.mend ? t(`entry.side.${line.mend}`) : '—') },
  ];
  const place = useReachableScroll();
  return (
    <div ref={place}>
      <Table<Line>
        aria-label={t('entry.compare')}
        size="small"
        rowKey={(line) => `${line.orderPlace ?? ''}:${line.draftPlace ?? ''}`}
        columns={columns}
        dataSource={lines}
        pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ x: 'max-content' }}
      />
    </div>
  );
}
