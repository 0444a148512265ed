// Name, sandbox tag, progress, language, theme, account.
import { LogoutOutlined, MoonOutlined, SunOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown, Layout } from 'antd';
import { useTranslation } from 'react-i18next';
import { TrayButton } from '@/features/operations/TrayButton';
import { useSignOut } from '@/features/session/useSignOut';
import { useViewer } from '@/features/session/ViewerProvider';
import { prefer, usePreferences } from './preferences';

export function AppHeader() {
  const { t } = useTranslation();
  const { locale, theme } = usePreferences();
  const viewer = useViewer();
  const signOut = useSignOut();
  const dark = theme === 'dark';
  return (
    <Layout.Header className="qy-header">
      <div className="qy-brand">
        <img src="/favicon.svg" alt="" width={26} height={26} />
        {t('app.name')} <small className="qy-quiet">{t('app.tagline')}</small>
      </div>
      <TrayButton />
      <Button
        type="text"
        aria-label={t('app.languageLabel')}
        onClick={() => prefer({ locale: locale === 'zh' ? 'en' : 'zh' })}
      >
        {t('app.language')}
      </Button>
      <Button
        type="text"
        aria-label={dark ? t('app.toLight') : t('app.toDark')}
        title={dark ? t('app.toLight') : t('app.toDark')}
        icon={dark ? <SunOutlined aria-hidden /> : <MoonOutlined aria-hidden />}
        onClick={() => prefer({ theme: dark ? 'light' : 'dark' })}
      />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', disabled: true, label: `${viewer.tenant.name} · ${t(`roles.${viewer.role}`)}` },
            { type: 'divider' },
            { key: 'out', icon: <LogoutOutlined aria-hidden />, label: t('app.signOut'), onClick: () => void signOut() },
          ],
        }}
      >
        <Button type="text" icon={<UserOutlined aria-hidden />} aria-label={`${t('app.account')} ${viewer.user.name}`}>
          {viewer.user.name}
        </Button>
      </Dropdown>
    </Layout.Header>
  );
}
