// The frame around every page: menu, sandbox sign, progress tray, language, theme, account.
import { Outlet } from '@tanstack/react-router';
import { Layout } from 'antd';
import { useTranslation } from 'react-i18next';
import { TrayNotices } from '@/features/operations/TrayNotices';
import { TrayProvider } from '@/features/operations/TrayProvider';
import { ViewerProvider } from '@/features/session/ViewerProvider';
import { AppHeader } from './AppHeader';
import { MainMenu } from './MainMenu';
import { SandboxBanner } from './SandboxBanner';

export function AppLayout() {
  const { t } = useTranslation();
  return (
    <ViewerProvider>
      <TrayProvider>
        <a className="qy-skip" href="#content">
          {t('app.skip')}
        </a>
        <Layout className="qy-shell">
          <div className="qy-top">
            <SandboxBanner />
            <AppHeader />
          </div>
          <Layout>
            <Layout.Sider theme="light" width={232} collapsible breakpoint="lg" collapsedWidth={64}>
              <MainMenu />
            </Layout.Sider>
            <Layout.Content id="content" className="qy-content" tabIndex={-1}>
              <Outlet />
            </Layout.Content>
          </Layout>
        </Layout>
        <TrayNotices />
      </TrayProvider>
    </ViewerProvider>
  );
}
