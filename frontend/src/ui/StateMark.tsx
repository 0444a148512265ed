// A state by its look: one of the tones, and an icon that tells it apart without colour.
import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  EditOutlined,
  ExclamationCircleOutlined,
  HourglassOutlined,
  MinusOutlined,
  RollbackOutlined,
  StopOutlined,
  SyncOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Mark } from './Mark';
import type { Tone } from './tones';

const icons = {
  none: <MinusOutlined aria-hidden />,
  draft: <EditOutlined aria-hidden />,
  ready: <ClockCircleOutlined aria-hidden />,
  waiting: <HourglassOutlined aria-hidden />,
  moving: <SyncOutlined aria-hidden />,
  attention: <ExclamationCircleOutlined aria-hidden />,
  done: <CheckCircleOutlined aria-hidden />,
  broken: <CloseCircleOutlined aria-hidden />,
  returned: <RollbackOutlined aria-hidden />,
  withdrawn: <StopOutlined aria-hidden />,
  elsewhere: <UserSwitchOutlined aria-hidden />,
} as const satisfies Record<string, ReactNode>;

export type StateIcon = keyof typeof icons;

export interface StateLook {
  tone: Tone;
  icon: StateIcon;
}

export function StateMark({ look, children, title }: { look: StateLook; children: ReactNode; title?: string }) {
  return (
    <Mark tone={look.tone} icon={icons[look.icon]} title={title}>
      {children}
    </Mark>
  );
}
