// The papers of a step: added, downloaded, removed.
import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { Button, Popconfirm, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { readableSize } from '@/features/imports/upload';
import { UploadProblemNotice } from '@/features/imports/UploadProblemNotice';
import { useUpload } from '@/features/imports/useUpload';
import { useSubmit } from '@/graphql/useSubmit';
import { DownloadButton } from '@/ui/DownloadButton';
import { FaultNotice } from '@/ui/FaultNotice';
import { UserErrors } from '@/ui/UserErrors';
import { OnboardingAttachmentAdd, OnboardingAttachmentDelete } from './documents';
import type { Step } from './StepCard';

const ACCEPTED = '.pdf,.png,.jpg,.jpeg,.xlsx,.docx';
const TYPES = ['Enterprise', 'Onboarding'];

export function StepPapers({ enterpriseId, step, mayWrite }: { enterpriseId: string; step: Step; mayWrite: boolean }) {
  const { t } = useTranslation();
  const upload = useUpload();
  const { busy, fault, refusals, submit } = useSubmit();
  const name = t(`onboarding.step.${step.name}`);
  const add = async (file: File) => {
    const uploadId = await upload.send(file);
    if (uploadId !== null) await submit(OnboardingAttachmentAdd, { input: { enterpriseId, step: step.name, uploadId } }, TYPES);
  };
  return (
    <div className="qy-notice">
      <ul className="qy-plain-list">
        {step.attachments.map((paper) => (
          <li key={paper.id} className="qy-row">
            <DownloadButton type="link" size="small" path={paper.path}>
              {paper.filename}
            </DownloadButton>
            <span className="qy-quiet">
              {readableSize(paper.bytes)}
              {mayWrite ? (
                <Popconfirm title={t('onboarding.removePaper')} onConfirm={() => void submit(OnboardingAttachmentDelete, { id: paper.id }, TYPES)}>
                  <Button type="text" size="small" danger icon={<DeleteOutlined aria-hidden />} aria-label={`${t('onboarding.remove')} ${paper.filename}`} />
                </Popconfirm>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <Upload
          accept={ACCEPTED}
          showUploadList={false}
          beforeUpload={(file) => {
            void add(file);
            return false;
          }}
        >
          <Button size="small" icon={<PaperClipOutlined aria-hidden />} loading={upload.busy || busy} aria-label={`${t('onboarding.addPaper')} ${name}`}>
            {t('onboarding.addPaper')}
          </Button>
        </Upload>
      ) : null}
      <UploadProblemNotice problem={upload.problem} />
      <UserErrors errors={[...upload.refusals, ...refusals]} />
      <FaultNotice error={fault} />
    </div>
  );
}
