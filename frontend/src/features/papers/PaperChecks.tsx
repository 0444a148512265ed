// 校验 on demand: what the rules say of the order's documents as the data stands now.
import { CheckCircleOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultNotice } from '@/ui/FaultNotice';
import { Mark } from '@/ui/Mark';
import { OrderProblems } from './documents';

export function PaperChecks({ orderId }: { orderId: string }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  const [{ data, fetching, error }, ask] = useQuery({ query: OrderProblems, variables: { id: orderId }, pause: !asked, requestPolicy: 'network-only' });
  const problems = data?.node?.__typename === 'Order' ? data.node.problems : null;
  return (
    <section className="qy-stack" aria-label={t('papers.check')}>
      <div>
        <Button
          icon={<CheckCircleOutlined aria-hidden />}
          loading={fetching}
          onClick={() => (asked ? ask({ requestPolicy: 'network-only' }) : setAsked(true))}
        >
          {t('papers.check')}
        </Button>
      </div>
      <FaultNotice error={error} />
      {problems && problems.length === 0 ? <Alert type="success" showIcon role="status" title={t('papers.fine')} /> : null}
      {problems && problems.length > 0 ? (
        <Table
          aria-label={t('papers.problems')}
          size="small"
          rowKey={({ document, code, field }) => `${document}:${code}:${field}`}
          pagination={false}
          dataSource={problems}
          columns={[
            { key: 'document', title: t('papers.paper'), render: (_, one) => t(`papers.kind.${one.document}`) },
            { key: 'field', title: t('papers.field'), render: (_, one) => <code>{one.field}</code> },
            { key: 'value', title: t('imports.problems.value'), render: (_, one) => (one.value === '' ? <span className="qy-quiet">{t('imports.problems.emptyValue')}</span> : <code>{one.value}</code>) },
            {
              key: 'rule',
              title: t('imports.problems.rule'),
              render: (_, one) => (
                <>
                  <Mark
                    tone={one.blocks ? 'red' : 'gold'}
                    icon={one.blocks ? <CloseCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
                    title={one.source}
                  >
                    {t(`imports.problems.severity.${one.blocks ? 'ERROR' : 'WARNING'}`)} {one.code}
                  </Mark>{' '}
                  {one.message}
                </>
              ),
            },
            { key: 'todo', title: t('imports.problems.todo'), dataIndex: 'todo' },
          ]}
        />
      ) : null}
    </section>
  );
}
