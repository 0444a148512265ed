// 诊断 of an order, a task or an enterprise; 测试连接 of an enterprise's machines.
import { ApiOutlined, MedicineBoxOutlined } from '@ant-design/icons';
import { Button, type ButtonProps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/ViewerProvider';
import { DiagnosisDrawer } from './DiagnosisDrawer';
import type { DiagnosisWish } from './useDiagnosis';

interface DiagnosisButtonProps extends DiagnosisWish, Pick<ButtonProps, 'size' | 'type'> {
  name: string;
}

export function DiagnosisButton({ kind, id, name, ...look }: DiagnosisButtonProps) {
  const { t } = useTranslation();
  const allowed = useMay(kind === 'test' ? 'directory:write' : 'orders:write');
  const [open, setOpen] = useState(false);
  if (!allowed) return null;
  const label = t(kind === 'test' ? 'diagnosis.test' : 'diagnosis.run');
  return (
    <>
      <Button
        {...look}
        aria-label={`${label} ${name}`}
        icon={kind === 'test' ? <ApiOutlined aria-hidden /> : <MedicineBoxOutlined aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open ? <DiagnosisDrawer wish={{ kind, id }} name={name} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
