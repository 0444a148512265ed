// 后续办理: what can be filed after a declaration, for the ticked orders or the open one.
import { FileAddOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/ViewerProvider';
import { ActForm } from './ActForm';
import { actNames, ofOneOrder, type ActName } from './actFields';

interface ActMenuProps {
  orders: readonly { id: string; orderNo: string }[];
  onFiled?: () => void;
}

export function ActMenu({ orders, onFiled }: ActMenuProps) {
  const { t } = useTranslation();
  const allowed = useMay('declarations:push');
  const [act, setAct] = useState<ActName | null>(null);
  if (!allowed) return null;
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={orders.length === 0}
        menu={{
          items: actNames.map((name) => ({
            key: name,
            label: t(`acts.name.${name}`),
            danger: name === 'cancel' || name === 'delete',
            disabled: ofOneOrder.has(name) && orders.length !== 1,
          })),
          onClick: ({ key }) => setAct(key as ActName),
        }}
      >
        <Button icon={<FileAddOutlined aria-hidden />} disabled={orders.length === 0}>
          {t('acts.menu')}
        </Button>
      </Dropdown>
      {act ? (
        <ActForm
          act={act}
          orders={orders}
          onClose={(filed) => {
            setAct(null);
            if (filed) onFiled?.();
          }}
        />
      ) : null}
    </>
  );
}
