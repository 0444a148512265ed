// The messages an order was part of: what was composed, signed and sent, each try, and the XML itself.
import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { MessageCard } from './MessageCard';
import type { OrderDetail } from './OrderDrawer';

export function OrderMessages({ messages }: { messages: OrderDetail['messages'] }) {
  const { t } = useTranslation();
  if (messages.length === 0) return <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('orders.message.none')} />;
  return (
    <div className="qy-stack">
      {messages.map((message) => (
        <MessageCard key={message.id} message={message} />
      ))}
    </div>
  );
}
