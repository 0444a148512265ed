// The goods of an order, in the order of the customs entry.
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderDetail } from './OrderDrawer';

export function OrderLines({ lines }: { lines: OrderDetail['lines'] }) {
  const { t } = useTranslation();
  return (
    <Table
      aria-label={t('orders.tabs.lines')}
      size="small"
      rowKey="gnum"
      pagination={false}
      dataSource={lines}
      columns={[
        { key: 'gnum', title: t('orders.line.gnum'), dataIndex: 'gnum', width: 60 },
        { key: 'itemNo', title: t('orders.line.itemNo'), dataIndex: 'itemNo' },
        { key: 'itemName', title: t('orders.line.itemName'), dataIndex: 'itemName' },
        { key: 'qty', title: t('orders.line.qty'), dataIndex: 'qty', align: 'right' },
        { key: 'unit', title: t('orders.line.unit'), render: (_, line) => `${line.unit} ${line.unitName}` },
        { key: 'price', title: t('orders.line.price'), dataIndex: 'price', align: 'right' },
        { key: 'total', title: t('orders.line.total'), dataIndex: 'totalPrice', align: 'right' },
      ]}
    />
  );
}
