// Where the file is dropped or chosen.
import { InboxOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useTranslation } from 'react-i18next';

const ACCEPTED = '.xlsx';

interface DropFieldProps {
  file: File | null;
  disabled: boolean;
  onChoose: (file: File) => void;
}

export function DropField({ file, disabled, onChoose }: DropFieldProps) {
  const { t } = useTranslation();
  return (
    <Upload.Dragger
      accept={ACCEPTED}
      disabled={disabled}
      multiple={false}
      showUploadList={false}
      beforeUpload={(chosen) => {
        onChoose(chosen);
        return false; // the wizard sends it, not the field
      }}
    >
      <p className="ant-upload-drag-icon">
        <InboxOutlined aria-hidden />
      </p>
      <p className="ant-upload-text">{file ? t('imports.chooseAgain') : t('imports.drop')}</p>
      <p className="ant-upload-hint">{t('imports.dropHint')}</p>
    </Upload.Dragger>
  );
}
