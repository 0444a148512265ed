// How a step stands.
import { CheckCircleOutlined, MinusOutlined, RollbackOutlined, SyncOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OnboardingState } from '@/generated/graphql';
import { Mark } from '@/ui/Mark';
import { stateLooks, type StepIcon } from './steps';

const icons: Record<StepIcon, ReactNode> = {
  none: <MinusOutlined aria-hidden />,
  moving: <SyncOutlined aria-hidden />,
  returned: <RollbackOutlined aria-hidden />,
  done: <CheckCircleOutlined aria-hidden />,
};

export function StepStateMark({ state, title }: { state: OnboardingState; title?: string }) {
  const { t } = useTranslation();
  const { tone, icon } = stateLooks[state];
  return (
    <Mark tone={tone} icon={icons[icon]} title={title}>
      {t(`onboarding.state.${state}`)}
    </Mark>
  );
}
