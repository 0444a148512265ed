// A message as XML: read indented, copied and downloaded exactly as it is.
import { CopyOutlined, DownloadOutlined } from '@ant-design/icons';
import { App, Button, Space } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText, saveText } from './clipboard';
import { indentXml } from './xml';

export function XmlView({ xml, filename, label }: { xml: string; filename: string; label: string }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const shown = useMemo(() => indentXml(xml), [xml]);
  return (
    <section aria-label={label}>
      <Space className="qy-xml-bar" wrap>
        <Button
          size="small"
          icon={<CopyOutlined aria-hidden />}
          onClick={() => void copyText(xml).then(() => message.success(t('xml.copied')))}
        >
          {t('xml.copy')}
        </Button>
        <Button size="small" icon={<DownloadOutlined aria-hidden />} onClick={() => saveText(xml, filename, 'application/xml')}>
          {t('xml.download')}
        </Button>
        <span className="qy-quiet">{t('xml.indented')}</span>
      </Space>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard */}
      <pre className="qy-xml" tabIndex={0} role="group" aria-label={label}>
        {shown}
      </pre>
    </section>
  );
}
