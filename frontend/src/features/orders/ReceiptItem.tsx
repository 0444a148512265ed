// One receipt: code and meaning, customs' own words, when, how long after the one before, what to do.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { durationParts, moment } from '@/ui/time';
import type { OrderDetail } from './OrderDrawer';
import { ReceiptXmlView } from './ReceiptXmlView';

type Receipt = OrderDetail['receipts'][number];

interface ReceiptItemProps {
  receipt: Receipt;
  previous: Receipt | null;
  orderNo: string;
}

export function ReceiptItem({ receipt, previous, orderNo }: ReceiptItemProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const at = receipt.customsTime ?? receipt.receivedAt;
  const parts = previous ? durationParts(Math.max(0, Date.parse(receipt.receivedAt) - Date.parse(previous.receivedAt))) : null;
  return (
    <div>
      <div className="qy-row">
        <strong>
          {receipt.status} {receipt.statusText}
        </strong>
        <span className="qy-quiet">{receipt.messageType}</span>
      </div>
      <div>{receipt.info}</div>
      <div className="qy-quiet">
        {receipt.customsTime ? t('orders.receipt.customsTime') : t('orders.receipt.receivedAt')} {moment(at)}
        {parts ? ` · ${t('orders.receipt.sincePrevious', { length: t(`time.${parts.unit}`, { count: parts.count }) })}` : null}
      </div>
      {receipt.todo ? <div>{t('orders.receipt.todo', { todo: receipt.todo })}</div> : null}
      <Button type="link" size="small" style={{ paddingInline: 0 }} aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? t('orders.receipt.hide') : t('orders.receipt.show')}
      </Button>
      {shown ? <ReceiptXmlView id={receipt.id} orderNo={orderNo} /> : null}
    </div>
  );
}
