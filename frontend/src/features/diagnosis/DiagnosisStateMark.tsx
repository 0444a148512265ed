// How a check came out, or the whole diagnosis.
import { CheckCircleOutlined, CloseCircleOutlined, MinusCircleOutlined, SyncOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiagnosisState } from '@/generated/graphql';
import { Mark } from '@/ui/Mark';
import type { Tone } from '@/ui/tones';

const looks: Record<DiagnosisState, { tone: Tone; icon: ReactNode }> = {
  OK: { tone: 'green', icon: <CheckCircleOutlined aria-hidden /> },
  WARNING: { tone: 'gold', icon: <WarningOutlined aria-hidden /> },
  FAILED: { tone: 'red', icon: <CloseCircleOutlined aria-hidden /> },
  SKIPPED: { tone: 'grey', icon: <MinusCircleOutlined aria-hidden /> },
  RUNNING: { tone: 'blue', icon: <SyncOutlined spin aria-hidden /> },
};

export function DiagnosisStateMark({ state }: { state: DiagnosisState }) {
  const { t } = useTranslation();
  const { tone, icon } = looks[state];
  return (
    <Mark tone={tone} icon={icon}>
      {t(`diagnosis.state.${state}`)}
    </Mark>
  );
}
