// One message on its way: identity, times, each try to send it, its XML on demand.
import { Button, Descriptions, Space, Table, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyText } from '@/ui/CopyText';
import { moment } from '@/ui/time';
import { MessageDoubt } from './MessageDoubt';
import { MessageXmlView, type MessagePart } from './MessageXmlView';
import type { OrderDetail } from './OrderDrawer';

type Message = OrderDetail['messages'][number];

export function MessageCard({ message }: { message: Message }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<MessagePart | null>(null);
  const toggle = (part: MessagePart) => setShown(shown === part ? null : part);
  return (
    <article className="qy-group" aria-label={message.messageType}>
      <Typography.Title level={3} style={{ fontSize: 15, marginTop: 0 }}>
        {message.messageType} · {t(`orders.message.state.${message.state}`)}
      </Typography.Title>
      <Descriptions
        size="small"
        column={2}
        items={[
          { key: 'guid', label: t('orders.message.guid'), children: <CopyText text={message.guid} /> },
          { key: 'cop', label: t('orders.message.copMsgId'), children: message.copMsgId ? <CopyText text={message.copMsgId} /> : '—' },
          { key: 'count', label: t('orders.message.orderCount'), children: message.orderCount },
          { key: 'cert', label: t('orders.message.certificate'), children: message.certificateSerial ?? '—' },
          { key: 'composed', label: t('orders.message.composedAt'), children: moment(message.composedAt) },
          { key: 'signed', label: t('orders.message.signedAt'), children: moment(message.signedAt) },
          { key: 'sent', label: t('orders.message.sentAt'), children: moment(message.sentAt) },
        ]}
      />
      {message.state === 'UNSURE' ? <MessageDoubt id={message.id} /> : null}
      {message.exchanges.length > 0 ? <Exchanges exchanges={message.exchanges} /> : null}
      <Space className="qy-notice">
        <Button size="small" aria-expanded={shown === 'xml'} onClick={() => toggle('xml')}>
          {t('orders.message.xml')}
        </Button>
        <Button size="small" aria-expanded={shown === 'signedXml'} disabled={!message.signedAt} onClick={() => toggle('signedXml')}>
          {t('orders.message.signedXml')}
        </Button>
        <Button size="small" aria-expanded={shown === 'envelopeXml'} disabled={!message.copMsgId} onClick={() => toggle('envelopeXml')}>
          {t('orders.message.envelopeXml')}
        </Button>
      </Space>
      {shown ? <MessageXmlView id={message.id} part={shown} /> : null}
    </article>
  );
}

function Exchanges({ exchanges }: { exchanges: Message['exchanges'] }) {
  const { t } = useTranslation();
  return (
    <Table
      aria-label={t('orders.message.exchanges')}
      size="small"
      rowKey="attempt"
      pagination={false}
      dataSource={exchanges}
      columns={[
        { key: 'attempt', title: t('orders.message.exchanges'), render: (_, exchange) => t('orders.message.attempt', { attempt: exchange.attempt }) },
        { key: 'at', title: t('orders.message.sentAt'), render: (_, exchange) => moment(exchange.startedAt) },
        { key: 'outcome', title: t('fields.status'), render: (_, exchange) => t(`orders.message.outcome.${exchange.outcome}`) },
        { key: 'detail', title: t('fields.note'), render: (_, exchange) => exchange.detail ?? '—' },
      ]}
    />
  );
}
