// The upload of the wizard: one file at a time, with progress, and the reason when it fails.
import { useState } from 'react';
import { useClient, type Client } from 'urql';
import { session } from '@/features/session/session';
import type { UserError } from '@/graphql/errors';
import { StagedUploadsCreate } from './documents';
import { putWithProgress, uploadFile, UploadFailure, type StagedUpload, type UploadProblem } from './upload';

export interface Upload {
  busy: boolean;
  percent: number;
  problem: UploadProblem | null;
  refusals: readonly UserError[];
  /** The id of the stored upload, or `null` when it failed. */
  send: (file: File) => Promise<string | null>;
}

class StageRefused extends Error {
  readonly refusals: readonly UserError[];

  constructor(refusals: readonly UserError[]) {
    super('the upload was refused');
    this.refusals = refusals;
  }
}

export function useUpload(): Upload {
  const client = useClient();
  const [percent, setPercent] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<UploadProblem | null>(null);
  const [refusals, setRefusals] = useState<readonly UserError[]>([]);

  const send = async (file: File): Promise<string | null> => {
    setBusy(true);
    setPercent(0);
    setProblem(null);
    setRefusals([]);
    try {
      return await uploadFile(file, stepsOf(client), setPercent);
    } catch (failure) {
      if (failure instanceof StageRefused) setRefusals(failure.refusals);
      else if (failure instanceof UploadFailure) setProblem(failure.problem);
      else throw failure;
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { busy, percent, problem, refusals, send };
}

function stepsOf(client: Client) {
  return {
    stage: (filename: string, size: number) => stage(client, filename, size),
    put: putWithProgress,
    token: () => session.token(),
    renew: (refused: string | null) => session.renew(refused),
  };
}

async function stage(client: Client, filename: string, size: number): Promise<StagedUpload> {
  const { data } = await client.mutation(StagedUploadsCreate, { inputs: [{ filename, size }] }).toPromise();
  const payload = data?.stagedUploadsCreate;
  if (payload && payload.userErrors.length > 0) throw new StageRefused(payload.userErrors);
  const [staged] = payload?.stagedUploads ?? [];
  if (!staged) throw new UploadFailure({ kind: 'noStage' });
  return staged;
}
