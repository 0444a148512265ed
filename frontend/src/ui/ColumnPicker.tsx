// 列设置: which columns the table shows.
import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useTranslation } from 'react-i18next';

interface ColumnPickerProps {
  columns: readonly { key: string; title: string }[];
  shown: string[];
  onChange: (keys: string[]) => void;
}

export function ColumnPicker({ columns, shown, onChange }: ColumnPickerProps) {
  const { t } = useTranslation();
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      content={
        <Checkbox.Group
          className="qy-column-picker"
          value={shown}
          onChange={onChange}
          options={columns.map(({ key, title }) => ({ value: key, label: title }))}
        />
      }
    >
      <Button icon={<SettingOutlined aria-hidden />} aria-label={t('table.columns')} title={t('table.columns')} />
    </Popover>
  );
}
