// The state of one import.
import { CheckCircleOutlined, ClockCircleOutlined, RollbackOutlined, StopOutlined, SyncOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportState } from '@/generated/graphql';
import { Mark } from '@/ui/Mark';
import type { Tone } from '@/ui/tones';

const looks: Record<ImportState, { tone: Tone; icon: ReactNode }> = {
  QUEUED: { tone: 'grey', icon: <ClockCircleOutlined aria-hidden /> },
  READING: { tone: 'blue', icon: <SyncOutlined aria-hidden /> },
  COMMITTED: { tone: 'green', icon: <CheckCircleOutlined aria-hidden /> },
  REFUSED: { tone: 'magenta', icon: <RollbackOutlined aria-hidden /> },
  CANCELLED: { tone: 'grey', icon: <StopOutlined aria-hidden /> },
};

export function ImportStateMark({ state }: { state: ImportState }) {
  const { t } = useTranslation();
  const { tone, icon } = looks[state];
  return (
    <Mark tone={tone} icon={icon}>
      {t(`imports.state.${state}`)}
    </Mark>
  );
}
