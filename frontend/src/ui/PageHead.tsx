// Where we are, what the page is called, what can be done with it as a whole.
import { Breadcrumb, Space, Typography } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface PageHeadProps {
  trail: string[];
  title: string;
  actions?: ReactNode;
  children?: ReactNode;
}

export function PageHead({ trail, title, actions, children }: PageHeadProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t('app.name')}`;
  }, [title, t]);
  return (
    <header className="qy-page-head">
      {trail.length > 0 ? <Breadcrumb items={[...trail, title].map((name) => ({ title: name }))} /> : null}
      <div className="qy-page-title">
        <Typography.Title level={1}>{title}</Typography.Title>
        <Space wrap>{actions}</Space>
      </div>
      {children}
    </header>
  );
}
