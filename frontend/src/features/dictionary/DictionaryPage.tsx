// 回执词典: looked up by code or by words, list by list; where the sandbox is, also how to call forth each answer.
import { SearchOutlined } from '@ant-design/icons';
import { Input, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { usePreferences } from '@/app/preferences';
import { useViewer } from '@/features/session/ViewerProvider';
import type { ReceiptCodeKind, ReceiptMeaningsQuery } from '@/generated/graphql';
import { DataTable, type Column } from '@/ui/DataTable';
import { FaultNotice } from '@/ui/FaultNotice';
import { PageHead } from '@/ui/PageHead';
import { useDebounced } from '@/ui/useDebounced';
import { useSearchParam } from '@/ui/useSearchParam';
import { ReceiptMeanings } from './documents';
import { SandboxOutcomes } from './SandboxOutcomes';

type Meaning = ReceiptMeaningsQuery['receiptMeanings'][number];
type Row = Meaning & { id: string };

const kinds = ['STATUS', 'BUSINESS_ERROR', 'DXP_ERROR', 'CUSTOMS_INFO'] as const satisfies readonly ReceiptCodeKind[];

export function DictionaryPage() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const [kindWord, setKind] = useSearchParam('kind', 'condition');
  const [asked, setAsked] = useSearchParam('code', 'condition');
  const [text, setText] = useState(asked ?? '');
  const search = useDebounced(text.trim());
  const kind = kinds.find((value) => value === kindWord) ?? null;
  const [{ data, fetching, error }, ask] = useQuery({ query: ReceiptMeanings, variables: { kind, search: search === '' ? null : search } });
  const rows = useMemo<Row[]>(() => (data?.receiptMeanings ?? []).map((one) => ({ ...one, id: `${one.kind}:${one.code}` })), [data]);
  const columns = useMeaningColumns();
  return (
    <>
      <PageHead trail={[t('menu.declarations')]} title={t('dictionary.title')} />
      {viewer.sandbox ? <SandboxOutcomes /> : null}
      <div className="qy-panel">
        <search className="qy-query" aria-label={t('query.label')}>
          <Input
            className="qy-query-text"
            prefix={<SearchOutlined aria-hidden />}
            aria-label={t('dictionary.search')}
            placeholder={t('dictionary.search')}
            allowClear
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={() => setAsked(text.trim() === '' ? null : text.trim())}
          />
          <Segmented
            aria-label={t('dictionary.kind')}
            value={kind ?? 'ALL'}
            options={[{ value: 'ALL', label: t('dictionary.all') }, ...kinds.map((value) => ({ value, label: t(`dictionary.kinds.${value}`) }))]}
            onChange={(value) => setKind(value === 'ALL' ? null : value)}
          />
        </search>
      </div>
      <FaultNotice error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
      <DataTable
        name="dictionary"
        label={t('dictionary.title')}
        columns={columns}
        rows={rows}
        loading={fetching}
        empty={t('dictionary.empty')}
        tools={<span>{t('table.total', { count: rows.length })}</span>}
      />
    </>
  );
}

function useMeaningColumns(): Column<Row>[] {
  const { t } = useTranslation();
  const { locale } = usePreferences();
  const en = locale === 'en';
  return [
    { key: 'kind', title: t('dictionary.kind'), render: (row) => t(`dictionary.kinds.${row.kind}`) },
    { key: 'code', title: t('dictionary.code'), always: true, render: (row) => <code>{row.code}</code> },
    { key: 'meaning', title: t('dictionary.meaning'), always: true, render: (row) => <div className="qy-cell-text">{en ? row.meaningEn : row.meaningZh}</div> },
    { key: 'cause', title: t('dictionary.cause'), render: (row) => <div className="qy-cell-text">{en ? row.causeEn : row.causeZh}</div> },
    { key: 'next', title: t('dictionary.next'), render: (row) => <div className="qy-cell-text">{en ? row.nextEn : row.nextZh}</div> },
    { key: 'party', title: t('dictionary.party'), render: (row) => t(`orders.party.${row.party}`) },
    { key: 'retryable', title: t('dictionary.retryable'), render: (row) => (row.retryable ? t('imports.yes') : t('imports.no')) },
  ];
}
