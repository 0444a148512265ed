// Step 4: what is to happen to a file with bad rows. All or nothing unless the person says otherwise.
import { Alert, Button, Radio, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorPolicy } from '@/generated/graphql';
import { FaultNotice } from '@/ui/FaultNotice';
import { UserErrors } from '@/ui/UserErrors';
import { UploadProblemNotice } from './UploadProblemNotice';
import type { ImportFlow } from './useImportFlow';

const policies = ['REJECT_EVERYTHING', 'REJECT_FAILED_ROWS', 'IGNORE_FAILED'] as const satisfies readonly ErrorPolicy[];

export function PolicyStep({ flow }: { flow: ImportFlow }) {
  const { t } = useTranslation();
  const [policy, setPolicy] = useState<ErrorPolicy>('REJECT_EVERYTHING');
  const { upload, work, file } = flow;
  return (
    <div className="qy-stack">
      <fieldset className="qy-group">
        <legend>{t('imports.policyQuestion')}</legend>
        <Radio.Group
          vertical
          value={policy}
          onChange={(event) => setPolicy(event.target.value as ErrorPolicy)}
          options={policies.map((value) => ({
            value,
            label: (
              <>
                {t(`imports.policy.${value}`)} <span className="qy-quiet">{t(`imports.policyText.${value}`)}</span>
              </>
            ),
          }))}
        />
      </fieldset>
      {file ? null : <Alert type="warning" showIcon title={t('imports.lostFile')} />}
      <UploadProblemNotice problem={upload.problem} />
      <UserErrors errors={[...upload.refusals, ...work.refusals]} />
      <FaultNotice error={work.fault} />
      <Space wrap>
        <Button onClick={() => flow.move({ policy: false })}>{t('imports.previous')}</Button>
        <Button type="primary" loading={upload.busy || work.busy} onClick={() => void flow.begin(policy)}>
          {file ? t('imports.apply') : t('imports.choose')}
        </Button>
      </Space>
    </div>
  );
}
