// A message of which nobody knows whether it arrived. A person looks into the single window and decides:
// sending it again unseen could declare the same goods twice.
import { Alert, Button, Popconfirm, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/ViewerProvider';
import type { MessageDecision } from '@/generated/graphql';
import { useSubmit } from '@/graphql/useSubmit';
import { FaultNotice } from '@/ui/FaultNotice';
import { UserErrors } from '@/ui/UserErrors';
import { MessageDecide } from './documents';

export function MessageDoubt({ id }: { id: string }) {
  const { t } = useTranslation();
  const allowed = useMay('declarations:push');
  const { busy, fault, refusals, submit } = useSubmit();
  const decide = (decision: MessageDecision) => void submit(MessageDecide, { id, decision }, ['Order', 'Task']);
  return (
    <>
      <Alert
        type="warning"
        showIcon
        className="qy-notice"
        title={t('orders.message.doubt.title')}
        description={
          <div className="qy-stack">
            {t('orders.message.doubt.todo')}
            {allowed ? (
              <Space wrap>
                <Button loading={busy} onClick={() => decide('ARRIVED')}>
                  {t('orders.message.doubt.ARRIVED')}
                </Button>
                <Popconfirm title={t('orders.message.doubt.confirm')} onConfirm={() => decide('RESEND')}>
                  <Button danger loading={busy}>
                    {t('orders.message.doubt.RESEND')}
                  </Button>
                </Popconfirm>
              </Space>
            ) : null}
          </div>
        }
      />
      <FaultNotice error={fault} />
      <UserErrors errors={refusals} />
    </>
  );
}
