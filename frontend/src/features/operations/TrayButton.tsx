// The tray in the header: shows how far the newest work is, opens the list of all.
import { CloudSyncOutlined } from '@ant-design/icons';
import { Badge, Button, Empty, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { OperationProgress } from './OperationProgress';
import { percentOf } from './progress';
import { useTray, useTrayState } from './TrayProvider';
import { isOver } from './watch';

export function TrayButton() {
  const { t } = useTranslation();
  const tray = useTray();
  const { operations, running } = useTrayState();
  const current = operations.find((operation) => !isOver(operation));
  const shown = current
    ? t('operations.percent', { kind: t(`operations.kind.${current.kind}`), percent: percentOf(current) ?? 0 })
    : t('operations.title');
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('operations.title')}
      content={
        <div className="qy-tray">
          {operations.length === 0 ? <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('operations.none')} /> : null}
          {operations.map((operation) => (
            <OperationProgress key={operation.id} operation={operation} onDismiss={() => tray.dismiss(operation.id)} />
          ))}
        </div>
      }
    >
      <Button type="text" aria-label={t('operations.open', { shown, count: running })}>
        <Badge count={running} size="small" offset={[4, -2]}>
          <CloudSyncOutlined aria-hidden />
        </Badge>
        <span>{shown}</span>
      </Button>
    </Popover>
  );
}
