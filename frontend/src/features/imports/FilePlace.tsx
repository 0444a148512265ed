// Of several files: which one this is, and the way past it.
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ImportFlow } from './useImportFlow';

export function FilePlace({ flow, mayLeave = false }: { flow: ImportFlow; mayLeave?: boolean }) {
  const { t } = useTranslation();
  const { files, file, at } = flow;
  const next = files[at + 1];
  if (files.length < 2 || !file) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={t('imports.fileOf', { at: at + 1, count: files.length, name: file.name })}
      action={
        mayLeave && next ? (
          <Button size="small" loading={flow.upload.busy || flow.work.busy} onClick={() => void flow.skip()}>
            {t('imports.leave', { name: next.name })}
          </Button>
        ) : null
      }
    />
  );
}
