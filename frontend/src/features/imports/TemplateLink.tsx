// 模板下载: the template of one trade mode, or plain words that there is none.
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { TradeMode } from '@/generated/graphql';
import { ImportTemplateOf } from './documents';
import { ownPath } from './upload';

export function TemplateLink({ mode, children }: { mode: TradeMode; children: ReactNode }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: ImportTemplateOf, variables: { mode } });
  const template = data?.importTemplate;
  if (data && !template) return <span className="qy-quiet">{t('tasks.noTemplate')}</span>;
  return (
    <Button icon={<DownloadOutlined aria-hidden />} href={template ? ownPath(template.url) : undefined} disabled={!template} download>
      {children}
    </Button>
  );
}
