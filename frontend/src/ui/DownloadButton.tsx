// Downloads a file that only the signed-in may have.
import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '@/graphql/download';

interface DownloadButtonProps extends Pick<ButtonProps, 'type' | 'size' | 'disabled'> {
  path: string;
  label?: string;
  children: ReactNode;
}

export function DownloadButton({ path, label, children, ...look }: DownloadButtonProps) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const fetchIt = async () => {
    setBusy(true);
    const done = await download(path);
    setBusy(false);
    if (!done) void message.error(t('download.failed'));
  };
  return (
    <Button {...look} aria-label={label} icon={<DownloadOutlined aria-hidden />} loading={busy} onClick={() => void fetchIt()}>
      {children}
    </Button>
  );
}
