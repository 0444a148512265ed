// One receipt: code and meaning, customs' own words, when, how long after the one before and how long that
// usually takes, what to do.
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOfReceipt } from '@/features/papers/papers';
import { CopyText } from '@/ui/CopyText';
import { durationParts, moment } from '@/ui/time';
import type { OrderDetail } from './OrderDrawer';
import { ReceiptXmlView } from './ReceiptXmlView';
import { customsWord } from './receipts';

type Receipt = OrderDetail['receipts'][number];

export interface Hop {
  /** What it followed: the receipt before, or the sending. */
  after: 'sincePrevious' | 'sinceSent';
  since: string;
  /** How long that usually takes, in milliseconds. */
  usual: number;
}

interface ReceiptItemProps {
  receipt: Receipt;
  hop: Hop | null;
  orderNo: string;
  /** Number of the act that it answers. */
  act?: string | null;
}

export function ReceiptItem({ receipt, hop, orderNo, act = null }: ReceiptItemProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const at = receipt.customsTime ?? receipt.receivedAt;
  const kind = kindOfReceipt(receipt.messageType);
  return (
    <div>
      <div className="qy-row">
        <strong>{customsWord(receipt.status, receipt.statusText)}</strong>
        <span>
          {kind ? <strong>{t(`papers.kind.${kind}`)}</strong> : null} {act ? <CopyText text={act} /> : null} <span className="qy-quiet">{receipt.messageType}</span>
        </span>
      </div>
      <div>{receipt.info}</div>
      <div className="qy-quiet">
        {receipt.customsTime ? t('orders.receipt.customsTime') : t('orders.receipt.receivedAt')} {moment(at)}
        {hop ? <HopTime hop={hop} until={receipt.receivedAt} /> : null}
      </div>
      {receipt.todo ? <div>{t('orders.receipt.todo', { todo: receipt.todo })}</div> : null}
      <Button type="link" size="small" style={{ paddingInline: 0 }} aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? t('orders.receipt.hide') : t('orders.receipt.show')}
      </Button>
      {shown ? <ReceiptXmlView id={receipt.id} orderNo={orderNo} /> : null}
    </div>
  );
}

function HopTime({ hop, until }: { hop: Hop; until: string }) {
  const { t } = useTranslation();
  const length = (milliseconds: number) => {
    const { unit, count } = durationParts(milliseconds);
    return t(`time.${unit}`, { count });
  };
  const took = Math.max(0, Date.parse(until) - Date.parse(hop.since));
  const words = `${t(`orders.receipt.${hop.after}`, { length: length(took) })}（${t('orders.receipt.usual', { length: length(hop.usual) })}）`;
  return <> · {took > hop.usual ? <strong>{words}</strong> : words}</>;
}
