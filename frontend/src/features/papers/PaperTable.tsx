// The documents of one order in the order in which they are sent: state, numbers, what customs said last,
// and of a failure the reason and the next step.
import { Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import { FailureText } from '@/features/orders/FailureText';
import { customsWord } from '@/features/orders/receipts';
import type { PaperFieldsFragment } from '@/generated/graphql';
import { CopyText } from '@/ui/CopyText';
import { Elapsed } from '@/ui/Elapsed';
import { moment } from '@/ui/time';
import { useReachableScroll } from '@/ui/useReachableScroll';
import { PaperStateMark } from './PaperStateMark';

export function PaperTable({ papers }: { papers: readonly PaperFieldsFragment[] }) {
  const { t } = useTranslation();
  const columns: TableColumnsType<PaperFieldsFragment> = [
    {
      key: 'name',
      title: t('papers.paper'),
      render: (_, paper) => (
        <>
          <strong>{paper.name}</strong> <span className="qy-quiet">{paper.code}</span>
          {paper.filedAs && paper.filedAs !== 'ADD' ? <div className="qy-quiet">{t(`papers.filedAs.${paper.filedAs}`)}</div> : null}
        </>
      ),
    },
    {
      key: 'state',
      title: t('fields.status'),
      render: (_, paper) => (
        <>
          <span className="qy-status">
            <PaperStateMark state={paper.state} />
            {paper.state === 'DECLARING' && paper.since ? <Elapsed since={paper.since} /> : null}
          </span>
          {paper.waitsFor ? <div className="qy-quiet">{t('papers.waitsFor', { name: t(`papers.kind.${paper.waitsFor}`) })}</div> : null}
          {paper.failure ? <FailureText failure={paper.failure} /> : null}
        </>
      ),
    },
    {
      key: 'customs',
      title: t('orders.customsStatus'),
      render: (_, paper) => customsWord(paper.customsStatus, paper.customsStatusText),
    },
    {
      key: 'numbers',
      title: t('papers.numbers'),
      render: (_, paper) => (
        <>
          {paper.preNo ? (
            <div>
              {t('papers.preNo')} <CopyText text={paper.preNo} />
            </div>
          ) : null}
          {paper.invtNo ? (
            <div>
              {t('papers.invtNo')} <CopyText text={paper.invtNo} />
            </div>
          ) : null}
          {!paper.preNo && !paper.invtNo ? '—' : null}
        </>
      ),
    },
    { key: 'since', title: t('papers.since'), render: (_, paper) => moment(paper.since) },
  ];
  const place = useReachableScroll();
  return (
    <div ref={place}>
      <Table<PaperFieldsFragment>
        aria-label={t('papers.title')}
        size="small"
        rowKey="kind"
        columns={columns}
        dataSource={papers}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('papers.none') }}
      />
    </div>
  );
}
