// 诊断: runs the check list at once when it is opened, and again on demand.
import { ReloadOutlined } from '@ant-design/icons';
import { Button, Drawer, Spin } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FaultNotice } from '@/ui/FaultNotice';
import { UserErrors } from '@/ui/UserErrors';
import { DiagnosisReport } from './DiagnosisReport';
import { useDiagnosis, type DiagnosisWish } from './useDiagnosis';

interface DiagnosisDrawerProps {
  wish: DiagnosisWish;
  name: string;
  onClose: () => void;
}

export function DiagnosisDrawer({ wish, name, onClose }: DiagnosisDrawerProps) {
  const { t } = useTranslation();
  const { diagnosis, busy, fault, refusals, run } = useDiagnosis(wish);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return; // it asks an enterprise's machines, so once for one opening
    begun.current = true;
    run();
  });
  return (
    <Drawer
      open
      size={720}
      title={t(wish.kind === 'test' ? 'diagnosis.testOf' : 'diagnosis.of', { name })}
      onClose={onClose}
      extra={
        <Button icon={<ReloadOutlined aria-hidden />} loading={busy} onClick={run}>
          {t('diagnosis.again')}
        </Button>
      }
    >
      {busy && !diagnosis ? (
        <div role="status">
          <Spin /> {t('diagnosis.looking')}
        </div>
      ) : null}
      <FaultNotice error={fault} />
      <UserErrors errors={refusals} />
      {diagnosis ? <DiagnosisReport diagnosis={diagnosis} /> : null}
    </Drawer>
  );
}
