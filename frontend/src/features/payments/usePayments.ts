// Brings a sheet of payments to the server and keeps what came of it.
import { useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { useUpload } from '@/features/imports/useUpload';
import type { TaskPaymentsImportMutation } from '@/generated/graphql';
import type { UserError } from '@/graphql/errors';
import { idempotencyKeys } from '@/graphql/idempotency';
import { TaskPaymentsImport } from './documents';

type Problem = TaskPaymentsImportMutation['taskPaymentsImport']['problems'][number];

export interface HeldPayments {
  file: File;
  rows: number;
  taken: number;
  /** Rows without an error. */
  sound: number;
  problems: readonly Problem[];
}

export function usePayments(taskId: string) {
  const client = useClient();
  const upload = useUpload();
  const [busy, setBusy] = useState(false);
  const [held, setHeld] = useState<HeldPayments | null>(null);
  const [fault, setFault] = useState<CombinedError>();
  const [refusals, setRefusals] = useState<readonly UserError[]>([]);

  /** True when payments were added; `goodOnly` leaves the bad rows out. */
  const send = async (file: File, goodOnly: boolean): Promise<boolean> => {
    setHeld(null);
    const uploadId = await upload.send(file);
    if (uploadId === null) return false;
    setBusy(true);
    const input = { uploadId, errorPolicy: goodOnly ? ('REJECT_FAILED_ROWS' as const) : ('REJECT_EVERYTHING' as const) };
    const { data, error } = await idempotencyKeys.send(`payments:${taskId}:${uploadId}:${input.errorPolicy}`, (key) =>
      client.mutation(TaskPaymentsImport, { id: taskId, input, key }, { additionalTypenames: ['Order', 'Task'] }).toPromise(),
    );
    setBusy(false);
    setFault(error);
    const payload = data?.taskPaymentsImport;
    setRefusals(payload?.userErrors ?? []);
    if (!payload || payload.rowCount === null || payload.rowCount === undefined) return false;
    const { rowCount: rows, takenCount, problems } = payload;
    const bad = new Set(problems.filter((one) => one.blocks).map((one) => `${one.sheet}:${one.row}`));
    setHeld({ file, rows, taken: takenCount ?? 0, sound: rows - bad.size, problems });
    return (takenCount ?? 0) > 0;
  };
  return { busy: busy || upload.busy, held, fault, refusals: [...upload.refusals, ...refusals], problem: upload.problem, send };
}
