// A receipt exactly as it was received, asked for only when it is looked at.
import { Spin } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultNotice } from '@/ui/FaultNotice';
import { XmlView } from '@/ui/XmlView';
import { ReceiptXml } from './documents';

export function ReceiptXmlView({ id, orderNo }: { id: string; orderNo: string }) {
  const { t } = useTranslation();
  const [{ data, fetching, error }, ask] = useQuery({ query: ReceiptXml, variables: { id } });
  if (fetching) return <Spin />;
  if (error) return <FaultNotice error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />;
  const receipt = data?.node?.__typename === 'Receipt' ? data.node : null;
  if (!receipt) return null;
  return (
    <XmlView
      xml={receipt.xml}
      label={t('orders.receipt.xml')}
      filename={`${receipt.messageType}-${orderNo}-${receipt.status}.xml`}
    />
  );
}
