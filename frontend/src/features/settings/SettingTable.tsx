// The settings of one group: what counts now, what the default is, why it is uncertain, where it comes from.
import { EditOutlined } from '@ant-design/icons';
import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '@/app/preferences';
import { Mark } from '@/ui/Mark';
import { moment } from '@/ui/time';
import { OFF, valueIn, type Draft, type Setting } from './changes';
import { SettingField } from './SettingField';

interface SettingTableProps {
  title: string;
  settings: readonly Setting[];
  draft: Draft;
  mayWrite: boolean;
  onChange: (setting: Setting, value: string) => void;
}

export function SettingTable({ title, settings, draft, mayWrite, onChange }: SettingTableProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const nameOf = (setting: Setting) => (locale === 'en' ? setting.nameEn : setting.nameZh);
  const columns: TableColumnsType<Setting> = [
    {
      key: 'name',
      title: t('settings.name'),
      width: 210,
      render: (_, setting) => (
        <>
          <div>{nameOf(setting)}</div>
          {setting.changed ? (
            <Mark tone="blue" icon={<EditOutlined aria-hidden />} title={`${setting.updatedBy ?? ''} ${moment(setting.updatedAt)}`}>
              {t('settings.changed')}
            </Mark>
          ) : null}
        </>
      ),
    },
    {
      key: 'value',
      title: t('settings.value'),
      width: 215,
      render: (_, setting) => (
        <SettingField
          setting={setting}
          label={nameOf(setting)}
          value={valueIn(draft, setting)}
          disabled={!mayWrite}
          onChange={(value) => onChange(setting, value)}
        />
      ),
    },
    {
      key: 'default',
      title: t('settings.default'),
      width: 115,
      render: (_, setting) => (
        <>
          <div>
            <DefaultValue setting={setting} />
          </div>
          {mayWrite && valueIn(draft, setting) !== setting.defaultValue ? (
            <Button
              type="link"
              size="small"
              style={{ paddingInline: 0 }}
              aria-label={`${t('settings.toDefault')} ${nameOf(setting)}`}
              onClick={() => onChange(setting, setting.defaultValue)}
            >
              {t('settings.toDefault')}
            </Button>
          ) : null}
        </>
      ),
    },
    { key: 'why', title: t('settings.why'), render: (_, setting) => (locale === 'en' ? setting.whyEn : setting.whyZh) },
    { key: 'source', title: t('settings.source'), width: 205, dataIndex: 'source', className: 'qy-quiet' },
  ];
  return (
    <Table<Setting>
      aria-label={title}
      size="small"
      rowKey="code"
      tableLayout="fixed"
      pagination={false}
      columns={columns}
      dataSource={settings}
    />
  );
}

function DefaultValue({ setting }: { setting: Setting }) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const value = setting.defaultValue;
  if (value === OFF) return t('settings.unchecked');
  if (setting.kind === 'SWITCH') return value === 'true' ? t('settings.on') : t('settings.off');
  const choice = setting.choices.find((one) => one.code === value);
  if (choice) return locale === 'en' ? choice.nameEn : choice.nameZh;
  return value;
}
