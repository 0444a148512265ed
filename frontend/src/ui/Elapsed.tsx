// Time since a moment, ticking. Past its usual length it says so in words.
import { WarningOutlined } from '@ant-design/icons';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { durationParts } from './time';
import { useNow } from './useNow';

interface ElapsedProps {
  since: string;
  warnAfterMs?: number;
  warning?: string;
}

export function Elapsed({ since, warnAfterMs, warning }: ElapsedProps) {
  const { t } = useTranslation();
  const milliseconds = Math.max(0, useNow() - Date.parse(since));
  const { unit, count } = durationParts(milliseconds);
  const text = t(`time.${unit}`, { count });
  if (warnAfterMs === undefined || milliseconds <= warnAfterMs) return <Typography.Text type="secondary">{text}</Typography.Text>;
  return (
    <Typography.Text type="warning">
      <WarningOutlined aria-hidden /> {text} · {warning}
    </Typography.Text>
  );
}
