// How to call forth an answer of the simulated port: by how an order number begins.
import { Collapse, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { sandboxPrefixes } from './sandboxPrefixes';

export function SandboxOutcomes() {
  const { t } = useTranslation();
  return (
    <Collapse
      size="small"
      className="qy-notice"
      items={[
        {
          key: 'outcomes',
          label: t('dictionary.sandbox.title'),
          children: (
            <div className="qy-stack">
              <span>{t('dictionary.sandbox.intro')}</span>
              <Table
                aria-label={t('dictionary.sandbox.title')}
                size="small"
                rowKey={(prefix) => prefix}
                pagination={false}
                dataSource={[...sandboxPrefixes]}
                columns={[
                  { key: 'prefix', title: t('dictionary.sandbox.prefix'), render: (_, prefix) => <code>{prefix}</code> },
                  { key: 'outcome', title: t('dictionary.sandbox.outcome'), render: (_, prefix) => t(`dictionary.sandbox.outcomes.${prefix}`) },
                ]}
              />
            </div>
          ),
        },
      ]}
    />
  );
}
