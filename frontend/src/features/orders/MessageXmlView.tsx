// The XML of a message, asked for only when it is looked at: a message may hold a hundred orders.
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultNotice } from '@/ui/FaultNotice';
import { XmlView } from '@/ui/XmlView';
import { MessageXml } from './documents';

export type MessagePart = 'xml' | 'signedXml' | 'envelopeXml';

export function MessageXmlView({ id, part }: { id: string; part: MessagePart }) {
  const { t } = useTranslation();
  const [{ data, fetching, error }, ask] = useQuery({ query: MessageXml, variables: { id } });
  if (fetching) return <Spin />;
  if (error) return <FaultNotice error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  const message = data?.node?.__typename === 'Message' ? data.node : null;
  const xml = message?.[part];
  if (!message || !xml) return null;
  return <XmlView xml={xml} label={t(`orders.message.${part}`)} filename={`${message.messageType}-${message.guid}-${part}.xml`} />;
}
