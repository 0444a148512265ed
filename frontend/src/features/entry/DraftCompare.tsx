// A draft of the entry as a workbook, held beside the orders. Nothing is kept or changed by it.
import { DiffOutlined } from '@ant-design/icons';
import { Alert, Button, Checkbox, Space, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UploadProblemNotice } from '@/features/imports/UploadProblemNotice';
import { useUpload } from '@/features/imports/useUpload';
import type { EntryDraftCompareMutation } from '@/generated/graphql';
import { useSubmit } from '@/graphql/useSubmit';
import { FaultNotice } from '@/ui/FaultNotice';
import { UserErrors } from '@/ui/UserErrors';
import { ComparisonTable } from './ComparisonTable';
import { EntryDraftCompare } from './documents';

export type Comparison = NonNullable<EntryDraftCompareMutation['entryDraftCompare']['comparison']>;

interface Held {
  filename: string;
  comparison: Comparison;
}

export function DraftCompare({ taskId }: { taskId: string }) {
  const { t } = useTranslation();
  const upload = useUpload();
  const { busy, fault, refusals, submit } = useSubmit();
  const [held, setHeld] = useState<Held | null>(null);
  const [everything, setEverything] = useState(false);
  const compare = async (file: File) => {
    setHeld(null);
    const uploadId = await upload.send(file);
    if (uploadId === null) return;
    const data = await submit(EntryDraftCompare, { input: { subject: { taskId }, uploadId } });
    const comparison = data?.entryDraftCompare.comparison;
    if (comparison) setHeld({ filename: file.name, comparison });
  };
  const lines = held?.comparison.lines.filter((line) => everything || line.state !== 'SAME') ?? [];
  return (
    <section className="qy-panel qy-no-print qy-stack" aria-label={t('entry.compare')}>
      <div className="qy-row">
        <span>
          <strong>{t('entry.compare')}</strong> <span className="qy-quiet">{t('entry.compareHint')}</span>
        </span>
        <Upload
          accept=".xlsx,.xls,.xlsb,.ods,.csv"
          showUploadList={false}
          beforeUpload={(file) => {
            void compare(file);
            return false;
          }}
        >
          <Button icon={<DiffOutlined aria-hidden />} loading={upload.busy || busy}>
            {t('entry.chooseDraft')}
          </Button>
        </Upload>
      </div>
      <UploadProblemNotice problem={upload.problem} />
      <UserErrors errors={[...upload.refusals, ...refusals]} />
      <FaultNotice error={fault} />
      {held ? (
        <>
          <Alert
            type={held.comparison.same ? 'success' : 'error'}
            showIcon
            role="status"
            title={t(held.comparison.same ? 'entry.same' : 'entry.different', { name: held.filename })}
            description={t('entry.lineCounts', { order: held.comparison.orderLineCount, draft: held.comparison.draftLineCount })}
          />
          {held.comparison.same ? null : (
            <Space orientation="vertical" style={{ width: '100%' }}>
              <Checkbox checked={everything} onChange={(event) => setEverything(event.target.checked)}>
                {t('entry.showSame')}
              </Checkbox>
              <ComparisonTable lines={lines} />
            </Space>
          )}
        </>
      ) : null}
    </section>
  );
}
