// The wizard's course: upload, let the server read and check, look at what came of it, and if the file
// was refused either mend it and begin again or say what is to happen to the bad rows. Of several files one
// is read after the other; one that has problems stops the row until a person has decided.
import { useEffect, useRef, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useLongWork, type LongWork } from '@/features/operations/useLongWork';
import { useOperation } from '@/features/operations/useOperation';
import type { Operation } from '@/features/operations/source';
import { isOver } from '@/features/operations/watch';
import type { ErrorPolicy, TaskImportsQuery } from '@/generated/graphql';
import { ImportPreview, TaskImport, TaskImports } from './documents';
import { unclear, type SheetPreview } from './matching';
import { stepOf, useImportPlace, type ImportPlace, type ImportStep } from './place';
import { useProblems, type ImportDetail, type Problems } from './useProblems';
import { useUpload, type Upload } from './useUpload';

export type ImportTask = Extract<NonNullable<TaskImportsQuery['node']>, { __typename: 'Task' }>;

export interface ImportFlow {
  place: ImportPlace;
  move: (patch: Partial<ImportPlace>) => void;
  step: ImportStep;
  task: ImportTask | null;
  taskMissing: boolean;
  /** All that were chosen, in the order in which they are read. */
  files: readonly File[];
  /** The one that is being read or decided upon. */
  file: File | null;
  /** Which of them that is, from 0. */
  at: number;
  /** What came of those that are settled. */
  settled: readonly ImportDetail[];
  choose: (files: readonly File[]) => void;
  /** Leaves the file as it is and goes on with the next. */
  skip: () => Promise<void>;
  upload: Upload;
  work: LongWork;
  operation: Operation | null;
  outcome: Problems;
  /** Sheets whose columns a person must match before anything is read; `null` when there is nothing to ask. */
  matching: readonly SheetPreview[] | null;
  /** Uploads the file and looks at its columns; reads it at once when they are clear. */
  check: () => Promise<void>;
  begin: (policy: ErrorPolicy) => Promise<void>;
}

export function useImportFlow(): ImportFlow {
  const client = useClient();
  const [place, move] = useImportPlace();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [at, setAt] = useState(0);
  const [settled, setSettled] = useState<readonly ImportDetail[]>([]);
  const file = files[at] ?? null;
  const [uploadId, setUploadId] = useState<string | null>(null);
  const [matching, setMatching] = useState<readonly SheetPreview[] | null>(null);
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

  const choose = (next: readonly File[]) => {
    setFiles(next);
    setAt(0);
    setUploadId(null);
    setMatching(null);
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
  const check = () => checkFile(file);
  const checkFile = async (chosen: File | null) => {
    if (!chosen || !task) return;
    const id = await upload.send(chosen);
    if (id === null) return;
    setUploadId(id);
    const variables = { uploadId: id, customerId: task.customer.id, mode: task.strategy.mode };
    const seen = await client.query(ImportPreview, variables, { requestPolicy: 'network-only' }).toPromise();
    const sheets = (seen.data?.importPreview.sheets ?? []).filter(unclear);
    if (sheets.length > 0) setMatching(sheets);
    else await read('REJECT_EVERYTHING', id, chosen); // what cannot be looked at is told by the reading itself
  };
  const begin = (policy: ErrorPolicy) => read(policy, uploadId, file);
  const read = async (policy: ErrorPolicy, stored: string | null, chosen: File | null) => {
    if (!chosen) {
      move({ import: null, operation: null, policy: false });
      return;
    }
    let id = stored ?? (await upload.send(chosen));
    if (id === null) return;
    let begun = await ask(id, policy);
    const spent = stored !== null && begun.refusals.some((refusal) => refusal.field?.includes('uploadId'));
    if (spent) {
      id = await upload.send(chosen); // the stored upload has expired or was good for one import only
      if (id === null) return;
      begun = await ask(id, policy);
    }
    setUploadId(id);
    if (begun.operation) setMatching(null);
    if (begun.operation) move({ operation: begun.operation.id, import: null, policy: false });
  };

  const skip = async () => {
    if (outcome.detail) setSettled([...settled, outcome.detail]);
    setAt(at + 1);
    setUploadId(null);
    setMatching(null);
    move({ import: null, operation: null, policy: false });
    await checkFile(files[at + 1] ?? null);
  };
  const { detail } = outcome;
  const goesOn = detail?.state === 'COMMITTED' && detail.rejectedRowCount === 0 && at + 1 < files.length ? detail.id : null;
  const wentOn = useRef<string | null>(null);
  useEffect(() => {
    if (goesOn === null || wentOn.current === goesOn) return;
    wentOn.current = goesOn;
    void skip();
  });

  return {
    place,
    move,
    step: stepOf(place, outcome.detail?.state ?? null),
    task,
    taskMissing: place.task !== null && !fetching && data !== undefined && task === null,
    files,
    file,
    at,
    settled,
    choose,
    skip,
    upload,
    work,
    operation,
    outcome,
    matching,
    check,
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
