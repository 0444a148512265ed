// What every page stands on: language, theme, connection, address.
import { RouterProvider } from '@tanstack/react-router';
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { session } from '@/features/session/session';
import { ClientProvider } from '@/graphql/ClientProvider';
import { useMotion } from './motion';
import { usePreferences } from './preferences';
import { router } from './router';
import { themes } from './theme';

const epoch = () => session.epoch;

export function App() {
  const { locale, theme } = usePreferences();
  const motion = useMotion();
  const look = useMemo(() => ({ ...themes[theme], token: { ...themes[theme].token, motion } }), [theme, motion]);
  const sessionEpoch = useSyncExternalStore(session.subscribe, epoch);

  useEffect(() => {
    document.documentElement.style.colorScheme = theme;
    document.body.style.background = theme === 'dark' ? '#0f1114' : '#f3f5f8';
  }, [theme]);
  useEffect(() => session.subscribe(leaveWhenSignedOut), []);

  return (
    <ConfigProvider locale={locale === 'zh' ? zhCN : enUS} theme={look} button={{ autoInsertSpace: false }}>
      <AntApp notification={{ placement: 'bottomRight', maxCount: 3 }}>
        <ClientProvider key={sessionEpoch}>
          <RouterProvider router={router} />
        </ClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}

function leaveWhenSignedOut(): void {
  const { pathname, href } = router.state.location;
  if (!session.open && pathname !== '/login') void router.navigate({ to: '/login', search: { next: href } });
}
