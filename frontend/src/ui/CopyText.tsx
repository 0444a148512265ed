// A number with its copy button: operators carry numbers to other systems all day.
import { CheckOutlined, CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from './clipboard';

interface CopyTextProps {
  text: string;
  /** Opens the record, when the number is also the way in. */
  onOpen?: () => void;
}

export function CopyText({ text, onOpen }: CopyTextProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  return (
    <span className="qy-copy">
      {onOpen ? (
        <button type="button" className="qy-link" onClick={onOpen}>
          {text}
        </button>
      ) : (
        text
      )}
      <Button
        type="text"
        size="small"
        aria-label={copied ? t('copy.done', { text }) : t('copy.copy', { text })}
        icon={copied ? <CheckOutlined aria-hidden /> : <CopyOutlined aria-hidden />}
        onClick={(event) => {
          event.stopPropagation();
          void copyText(text).then(() => setCopied(true));
        }}
        onBlur={() => setCopied(false)}
      />
    </span>
  );
}
