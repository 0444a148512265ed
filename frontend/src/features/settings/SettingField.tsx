// The control for one setting, by the kind of its value.
import { Checkbox, Input, InputNumber, Select, Space, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '@/app/preferences';
import { OFF, type Setting } from './changes';

interface SettingFieldProps {
  setting: Setting;
  label: string;
  value: string;
  disabled: boolean;
  onChange: (value: string) => void;
}

export function SettingField({ setting, label, value, disabled, onChange }: SettingFieldProps) {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const off = value === OFF;
  switch (setting.kind) {
    case 'SWITCH':
      return (
        <Switch
          aria-label={label}
          disabled={disabled}
          checked={value === 'true'}
          checkedChildren={t('settings.on')}
          unCheckedChildren={t('settings.off')}
          onChange={(on) => onChange(String(on))}
        />
      );
    case 'CHOICE':
      return (
        <Select
          aria-label={label}
          disabled={disabled}
          value={value}
          style={{ width: '100%' }}
          popupMatchSelectWidth={false}
          options={setting.choices.map((choice) => ({ value: choice.code, label: locale === 'en' ? choice.nameEn : choice.nameZh }))}
          onChange={onChange}
        />
      );
    case 'NUMBER':
      return (
        <InputNumber
          aria-label={label}
          disabled={disabled}
          precision={0}
          min={setting.least ?? undefined}
          max={setting.most ?? undefined}
          value={Number(value)}
          onChange={(next) => next !== null && onChange(String(next))}
        />
      );
    case 'DECIMAL':
      return (
        <Space wrap>
          <Input
            aria-label={label}
            disabled={disabled || off}
            inputMode="decimal"
            style={{ width: 110 }}
            value={off ? '' : value}
            onChange={(event) => onChange(event.target.value)}
          />
          {setting.canBeOff ? (
            <Checkbox
              disabled={disabled}
              checked={off}
              aria-label={`${label} ${t('settings.unchecked')}`}
              onChange={(event) => onChange(event.target.checked ? OFF : setting.defaultValue === OFF ? '' : setting.defaultValue)}
            >
              {t('settings.unchecked')}
            </Checkbox>
          ) : null}
        </Space>
      );
  }
}
