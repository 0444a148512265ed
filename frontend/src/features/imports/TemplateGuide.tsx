// The template that belongs to the chosen strategy: download it, and see what each column takes.
import { Alert, Collapse, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { TradeMode } from '@/generated/graphql';
import { ImportTemplateOf } from './documents';
import { TemplateLink } from './TemplateLink';

export function TemplateGuide({ mode }: { mode: TradeMode }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: ImportTemplateOf, variables: { mode } });
  if (data && !data.importTemplate) return <Alert type="warning" showIcon title={t('imports.noTemplate')} className="qy-notice" />;
  const columns = data?.importTemplate?.columns ?? [];
  return (
    <div className="qy-stack qy-notice">
      <div>
        <TemplateLink mode={mode}>{t('imports.template', { mode: t(`tradeMode.${mode}`) })}</TemplateLink>
      </div>
      <Alert type="info" showIcon title={t('imports.textCells')} />
      <Collapse
        size="small"
        items={[
          {
            key: 'columns',
            label: t('imports.templateColumns'),
            children: (
              <Table
                aria-label={t('imports.templateColumns')}
                size="small"
                rowKey="key"
                pagination={false}
                dataSource={columns}
                columns={[
                  { key: 'header', title: t('imports.column'), dataIndex: 'header' },
                  {
                    key: 'required',
                    title: t('imports.columnRequired'),
                    render: (_, column) => (column.required ? t('imports.yes') : t('imports.no')),
                  },
                  { key: 'max', title: t('imports.columnMax'), render: (_, column) => column.maxChars ?? '—' },
                  { key: 'note', title: t('imports.columnNote'), dataIndex: 'note' },
                ]}
              />
            ),
          },
        ]}
      />
    </div>
  );
}
