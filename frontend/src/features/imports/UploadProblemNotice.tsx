// Why a file did not reach the server, and what to do.
import { Alert } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { readableSize, type UploadProblem } from './upload';

export function UploadProblemNotice({ problem }: { problem: UploadProblem | null }) {
  const { t } = useTranslation();
  return problem ? <Alert type="error" showIcon role="alert" title={textOf(problem, t)} /> : null;
}

function textOf(problem: UploadProblem, t: TFunction): string {
  switch (problem.kind) {
    case 'tooLarge':
      return t('imports.tooLarge', { size: readableSize(problem.size), max: readableSize(problem.max) });
    case 'uploadRefused':
      return t('imports.uploadRefused', { status: problem.status });
    case 'empty':
      return t('imports.empty');
    case 'noStage':
      return t('imports.noStage');
    case 'uploadBroken':
      return t('imports.uploadBroken');
  }
}
