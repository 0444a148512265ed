// Asks for one diagnosis and keeps what was found.
import { useState } from 'react';
import type { DiagnosisFieldsFragment } from '@/generated/graphql';
import { useSubmit } from '@/graphql/useSubmit';
import { DiagnosisRun, EnterpriseTest } from './documents';

export interface DiagnosisWish {
  /** `test` asks the enterprise's own machines and nothing else. */
  kind: 'order' | 'task' | 'enterprise' | 'test';
  id: string;
}

export function useDiagnosis(wish: DiagnosisWish) {
  const [diagnosis, setDiagnosis] = useState<DiagnosisFieldsFragment | null>(null);
  const { busy, fault, refusals, submit } = useSubmit();
  const ask = async () => {
    if (wish.kind === 'test') return (await submit(EnterpriseTest, { id: wish.id }))?.enterpriseTest.diagnosis;
    return (await submit(DiagnosisRun, { input: inputOf(wish) }, ['Order', 'Task']))?.diagnosisRun.diagnosis;
  };
  const run = () => {
    void ask().then((found) => {
      if (found) setDiagnosis(found);
    });
  };
  return { diagnosis, busy, fault, refusals, run };
}

function inputOf({ kind, id }: DiagnosisWish) {
  if (kind === 'order') return { orderId: id };
  return kind === 'task' ? { taskId: id } : { enterpriseId: id };
}
