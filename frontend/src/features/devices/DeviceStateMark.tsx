// How a 加密机 is.
import { CheckCircleOutlined, CloseCircleOutlined, StopOutlined, WarningOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SigningDeviceState } from '@/generated/graphql';
import { Mark } from '@/ui/Mark';
import type { Tone } from '@/ui/tones';

const looks: Record<SigningDeviceState, { tone: Tone; icon: ReactNode }> = {
  HEALTHY: { tone: 'green', icon: <CheckCircleOutlined aria-hidden /> },
  DEGRADED: { tone: 'gold', icon: <WarningOutlined aria-hidden /> },
  OPEN: { tone: 'red', icon: <CloseCircleOutlined aria-hidden /> },
  OUT_OF_SERVICE: { tone: 'grey', icon: <StopOutlined aria-hidden /> },
};

export function DeviceStateMark({ state }: { state: SigningDeviceState }) {
  const { t } = useTranslation();
  return (
    <Mark tone={looks[state].tone} icon={looks[state].icon} title={t(`devices.stateText.${state}`)}>
      {t(`devices.state.${state}`)}
    </Mark>
  );
}
