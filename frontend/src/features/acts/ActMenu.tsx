// 后续办理: what can be filed after a declaration, for the ticked orders or the open one.
import { FileAddOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/features/session/ViewerProvider';
import { ActForm } from './ActForm';
import { actNames, ofNoOrder, ofOneOrder, type ActName } from './actFields';

interface ActMenuProps {
  orders: readonly { id: string; orderNo: string }[];
  onFiled?: () => void;
  /** Beside a list of orders: what needs none is offered, too. */
  ofList?: boolean;
}

export function ActMenu({ orders, onFiled, ofList = false }: ActMenuProps) {
  const { t } = useTranslation();
  const allowed = useMay('declarations:push');
  const [act, setAct] = useState<ActName | null>(null);
  if (!allowed) return null;
  return (
    <>
      <Dropdown
        trigger={['click']}
        disabled={orders.length === 0 && !ofList}
        menu={{
          items: actNames.filter((name) => ofList || !ofNoOrder.has(name)).map((name) => ({
            key: name,
            label: t(`acts.name.${name}`),
            danger: name === 'cancel' || name === 'delete',
            disabled: !ofNoOrder.has(name) && (orders.length === 0 || (ofOneOrder.has(name) && orders.length !== 1)),
          })),
          onClick: ({ key }) => setAct(key as ActName),
        }}
      >
        <Button icon={<FileAddOutlined aria-hidden />} disabled={orders.length === 0 && !ofList}>
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
