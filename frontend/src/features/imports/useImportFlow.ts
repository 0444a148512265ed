// The wizard's course: upload, let the server read and check, look at what came of it, and if the file
// was refused either mend it and begin again or say what is to happen to the bad rows.
import { useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useLongWork, type LongWork } from '@/features/operations/useLongWork';
import { useOperation } from '@/features/operations/useOperation';
import type { Operation } from '@/features/operations/source';
import { isOver } from '@/features/operations/watch';
import type { ErrorPolicy, TaskImportsQuery } from '@/generated/graphql';
import { TaskImport, TaskImports } from './documents';
import { stepOf, useImportPlace, type ImportPlace, type ImportStep } from './place';
import { useProblems, type Problems } from './useProblems';
import { useUpload, type Upload } from './useUpload';

export type ImportTask = Extract<NonNullable<TaskImportsQuery['node']>, { __typename: 'Task' }>;

export interface ImportFlow {
  place: ImportPlace;
  move: (patch: Partial<ImportPlace>) => void;
  step: ImportStep;
  task: ImportTask | null;
  taskMissing: boolean;
  file: File | null;
  choose: (file: File | null) => void;
  upload: Upload;
  work: LongWork;
  operation: Operation | null;
  outcome: Problems;
  begin: (policy: ErrorPolicy) => Promise<void>;
}

export function useImportFlow(): ImportFlow {
  const client = useClient();
  const [place, move] = useImportPlace();
  const [file, setFile] = useState<File | null>(null);
  const [uploadId, setUploadId] = useState<string | null>(null);
  const upload = useUpload();
  const work = useLongWork();
  const operation = useOperation(place.operation);
  const outcome = useProblems(place.import);
  const [{ data, fetching }] = useQuery({
    query: TaskImports,
    variables: { id: place.task ?? '' },
    pause: place.task === null,
    requestPolicy: 'cache-and-network',
  });
  const task = data?.node?.__typename === 'Task' ? data.node : null;

  useFindImport(place, operation, move);

  const choose = (next: File | null) => {
    setFile(next);
    setUploadId(null);
    work.clear();
  };
  const ask = (id: string, policy: ErrorPolicy) => {
    const input = { uploadId: id, errorPolicy: policy };
    const taskId = place.task ?? '';
    return work.begin(
      `import:${taskId}:${id}:${policy}`,
      (key) => client.mutation(TaskImport, { id: taskId, input, key }).toPromise(),
      (answer) => answer.taskImport,
    );
  };
  const begin = async (policy: ErrorPolicy) => {
    if (!file) {
      move({ import: null, operation: null, policy: false });
      return;
    }
    let id = uploadId ?? (await upload.send(file));
    if (id === null) return;
    let begun = await ask(id, policy);
    const spent = uploadId !== null && begun.refusals.some((refusal) => refusal.field?.includes('uploadId'));
    if (spent) {
      id = await upload.send(file); // the stored upload has expired or was good for one import only
      if (id === null) return;
      begun = await ask(id, policy);
    }
    setUploadId(id);
    if (begun.operation) move({ operation: begun.operation.id, import: null, policy: false });
  };

  return {
    place,
    move,
    step: stepOf(place, outcome.detail?.state ?? null),
    task,
    taskMissing: place.task !== null && !fetching && data !== undefined && task === null,
    file,
    choose,
    upload,
    work,
    operation,
    outcome,
    begin,
  };
}

/** When the reading has ended, shows the import that came of it. */
function useFindImport(place: ImportPlace, operation: Operation | null, move: (patch: Partial<ImportPlace>) => void): void {
  const ended = operation && isOver(operation) ? operation : null;
  useEffect(() => {
    if (!ended || place.import !== null) return;
    move({ import: ended.subjectId ?? null, operation: null });
    // oxlint-disable-next-line react/exhaustive-deps -- `move` is made anew by each render
  }, [ended?.id, place.import, place.task]);
}
