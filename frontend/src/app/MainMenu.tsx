// The menu in the order that trained staff know.
import {
  BankOutlined,
  BookOutlined,
  ControlOutlined,
  DashboardOutlined,
  GlobalOutlined,
  ImportOutlined,
  KeyOutlined,
  ScheduleOutlined,
  SearchOutlined,
  SendOutlined,
  SettingOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { Menu } from 'antd';
import { useTranslation } from 'react-i18next';

const pages = [
  '/workbench',
  '/imports',
  '/orders',
  '/window',
  '/customers',
  '/enterprises',
  '/onboarding',
  '/warehouses',
  '/strategies',
  '/dictionary',
  '/settings',
  '/devices',
] as const;

export function MainMenu() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here = path.startsWith('/tasks/') ? '/imports' : pages.find((page) => path.startsWith(page));
  return (
    <nav aria-label={t('app.navigation')}>
      <Menu
        mode="inline"
        inlineIndent={18}
        selectedKeys={here ? [here] : []}
        defaultOpenKeys={['declarations', 'parameters']}
        onClick={({ key }) => void navigate({ to: key, search: {} })}
        items={[
          { key: '/workbench', icon: <DashboardOutlined aria-hidden />, label: t('menu.overview') },
          {
            key: 'declarations',
            icon: <SendOutlined aria-hidden />,
            label: t('menu.declarations'),
            children: [
              { key: '/imports', icon: <ImportOutlined aria-hidden />, label: t('menu.imports') },
              { key: '/orders', icon: <SendOutlined aria-hidden />, label: t('menu.orders') },
              { key: '/window', icon: <SearchOutlined aria-hidden />, label: t('menu.window') },
              { key: '/devices', icon: <KeyOutlined aria-hidden />, label: t('menu.devices') },
              { key: '/dictionary', icon: <BookOutlined aria-hidden />, label: t('menu.dictionary') },
            ],
          },
          {
            key: 'parameters',
            icon: <SettingOutlined aria-hidden />,
            label: t('menu.parameters'),
            children: [
              { key: '/customers', icon: <TeamOutlined aria-hidden />, label: t('menu.customers') },
              { key: '/enterprises', icon: <BankOutlined aria-hidden />, label: t('menu.enterprises') },
              { key: '/onboarding', icon: <ScheduleOutlined aria-hidden />, label: t('menu.onboarding') },
              { key: '/warehouses', icon: <GlobalOutlined aria-hidden />, label: t('menu.warehouses') },
              { key: '/strategies', icon: <SolutionOutlined aria-hidden />, label: t('menu.strategies') },
              { key: '/settings', icon: <ControlOutlined aria-hidden />, label: t('menu.settings') },
            ],
          },
        ]}
      />
    </nav>
  );
}
