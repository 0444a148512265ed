// The files that were chosen, in the order in which they will be read; each can be taken out again.
import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { readableSize } from './upload';

interface ChosenFilesProps {
  files: readonly File[];
  disabled: boolean;
  onChange: (files: readonly File[]) => void;
}

export function ChosenFiles({ files, disabled, onChange }: ChosenFilesProps) {
  const { t } = useTranslation();
  if (files.length === 0) return null;
  return (
    <ol className="qy-plain-list" aria-label={t('imports.chosen')}>
      {files.map((file) => (
        <li key={file.name} className="qy-row">
          <span>
            <strong>{file.name}</strong> <span className="qy-quiet">{readableSize(file.size)}</span>
          </span>
          <Button
            type="text"
            size="small"
            danger
            disabled={disabled}
            icon={<DeleteOutlined aria-hidden />}
            aria-label={t('imports.takeOut', { name: file.name })}
            onClick={() => onChange(files.filter((held) => held !== file))}
          />
        </li>
      ))}
    </ol>
  );
}
