// Steps above, one step's content below: a thin wrap so that it can be replaced.
import { Steps } from 'antd';
import type { ReactNode } from 'react';

interface WizardProps {
  label: string;
  steps: readonly string[];
  current: number;
  children: ReactNode;
}

export function Wizard({ label, steps, current, children }: WizardProps) {
  return (
    <section aria-label={label}>
      <div className="qy-panel">
        <Steps size="small" current={current} items={steps.map((title) => ({ title }))} />
      </div>
      <div className="qy-panel">{children}</div>
    </section>
  );
}
