// Between upload and reading: the exporter's own headers, matched with the template's columns. What is
// saved here is used by itself the next time.
import { Alert, Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSubmit } from '@/graphql/useSubmit';
import { FaultNotice } from '@/ui/FaultNotice';
import { UserErrors } from '@/ui/UserErrors';
import { ColumnMappingSave, ImportTemplateOf } from './documents';
import { FilePlace } from './FilePlace';
import { MatchTable } from './MatchTable';
import { mappingOf, missingOf, suggested, twiceOf, type Matches, type SheetPreview } from './matching';
import type { ImportFlow, ImportTask } from './useImportFlow';

interface MatchColumnsProps {
  flow: ImportFlow;
  task: ImportTask;
  sheets: readonly SheetPreview[];
}

export function MatchColumns({ flow, task, sheets }: MatchColumnsProps) {
  const { t } = useTranslation();
  const { mode } = task.strategy;
  const [{ data }] = useQuery({ query: ImportTemplateOf, variables: { mode } });
  const template = data?.importTemplate?.columns ?? [];
  const [name, setName] = useState(() => flow.file?.name.replace(/\.[^.]+$/, '') ?? '');
  const [chosen, setChosen] = useState<readonly Matches[]>(() => sheets.map(suggested));
  const { busy, fault, refusals, submit } = useSubmit();
  const missing = chosen.flatMap((matches) => missingOf(matches, template));
  const twice = chosen.flatMap((matches) => twiceOf(matches, template));

  const save = async () => {
    for (const [index, matches] of chosen.entries()) {
      const title = index === 0 ? name.trim() : `${name.trim()} ${sheets[index]?.sheet ?? ''}`;
      const input = { customerId: task.customer.id, mode, name: title, columns: mappingOf(matches) };
      if (!(await submit(ColumnMappingSave, { input }))) return;
    }
    await flow.begin('REJECT_EVERYTHING');
  };
  return (
    <div className="qy-stack">
      <FilePlace flow={flow} mayLeave />
      <Alert type="info" showIcon title={t('imports.match.title')} description={t('imports.match.intro')} />
      {sheets.map((sheet, index) => (
        <MatchTable
          key={sheet.sheet}
          sheet={sheet}
          template={template}
          matches={chosen[index] ?? {}}
          onChange={(next) => setChosen(chosen.map((held, place) => (place === index ? next : held)))}
        />
      ))}
      {missing.length > 0 ? <Alert type="warning" showIcon title={t('imports.match.missing', { columns: missing.join(t('list.comma')) })} /> : null}
      {twice.length > 0 ? <Alert type="error" showIcon title={t('imports.match.twice', { column: twice.join(t('list.comma')) })} /> : null}
      <UserErrors errors={[...refusals, ...flow.work.refusals]} />
      <FaultNotice error={fault ?? flow.work.fault} />
      <Space wrap>
        <Button onClick={() => flow.choose(flow.files.slice(flow.at))}>{t('imports.previous')}</Button>
        <Space.Compact>
          <Space.Addon>{t('imports.match.name')}</Space.Addon>
          <Input aria-label={t('imports.match.name')} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
        </Space.Compact>
        <Button type="primary" loading={busy || flow.work.busy} disabled={name.trim() === '' || twice.length > 0} onClick={() => void save()}>
          {t('imports.match.save')}
        </Button>
        <Button disabled={busy || flow.work.busy} onClick={() => void flow.begin('REJECT_EVERYTHING')}>
          {t('imports.match.skip')}
        </Button>
      </Space>
    </div>
  );
}
