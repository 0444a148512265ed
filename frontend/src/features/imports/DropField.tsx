// Where the files are dropped or chosen.
import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useTranslation } from 'react-i18next';

const ACCEPTED = '.xlsx,.xls,.xlsb,.ods,.csv,.jsonl';

interface DropFieldProps {
  files: readonly File[];
  disabled: boolean;
  onChoose: (files: readonly File[]) => void;
}

export function DropField({ files, disabled, onChoose }: DropFieldProps) {
  const { t } = useTranslation();
  return (
    <Upload.Dragger
      accept={ACCEPTED}
      disabled={disabled}
      multiple
      showUploadList={false}
      beforeUpload={(chosen, all) => {
        if (chosen === all[0]) onChoose(withFiles(files, all));
        return false; // the wizard sends them, not the field
      }}
    >
      <p className="ant-upload-drag-icon">
        <InboxOutlined aria-hidden />
      </p>
      <p className="ant-upload-text">{t(files.length > 0 ? 'imports.dropMore' : 'imports.drop')}</p>
      <p className="ant-upload-hint">{t('imports.dropHint')}</p>
    </Upload.Dragger>
  );
}

/** A file of the same name takes the place of the one before. */
function withFiles(held: readonly File[], added: readonly File[]): File[] {
  const names = new Set(added.map(({ name }) => name));
  return [...held.filter(({ name }) => !names.has(name)), ...added];
}
