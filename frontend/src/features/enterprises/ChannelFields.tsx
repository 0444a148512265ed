// Address, user and password of a channel or of the signing device. The password goes in, never out.
import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { GuardedInput } from '@/ui/GuardedInput';
import { noBlanks } from '@/ui/rules';

interface ChannelFieldsProps {
  group: 'sendChannel' | 'receiveChannel' | 'signing';
  title: string;
  hint?: string;
  passwordSet: boolean;
  children?: ReactNode;
}

export function ChannelFields({ group, title, hint, passwordSet, children }: ChannelFieldsProps) {
  const { t } = useTranslation();
  return (
    <fieldset className="qy-group">
      <legend>{title}</legend>
      {hint ? <p className="qy-quiet">{hint}</p> : null}
      <Form.Item name={[group, 'url']} label={t('enterprises.url')} rules={[noBlanks(t)]}>
        <GuardedInput aria-label={`${title} ${t('enterprises.url')}`} inputMode="url" />
      </Form.Item>
      <div className="qy-form-pair">
        <Form.Item name={[group, 'username']} label={t('enterprises.username')} rules={[noBlanks(t)]}>
          <GuardedInput aria-label={`${title} ${t('enterprises.username')}`} />
        </Form.Item>
        <Form.Item name={[group, 'password']} label={t('enterprises.password')} rules={[noBlanks(t)]}>
          <GuardedInput
            secret
            aria-label={`${title} ${t('enterprises.password')}`}
            placeholder={passwordSet ? t('enterprises.passwordSet') : t('enterprises.passwordUnset')}
          />
        </Form.Item>
      </div>
      {children}
    </fieldset>
  );
}
