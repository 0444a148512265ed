// Brings one file to the server: ask where to, then PUT the bytes there with progress. XMLHttpRequest,
// because fetch tells nothing about how much of a body has left.

export interface StagedUpload {
  id: string;
  url: string;
  maxBytes: number;
}

export type UploadProblem =
  | { kind: 'empty' }
  | { kind: 'tooLarge'; size: number; max: number }
  | { kind: 'noStage' }
  | { kind: 'uploadRefused'; status: number }
  | { kind: 'uploadBroken' };

export class UploadFailure extends Error {
  readonly problem: UploadProblem;

  constructor(problem: UploadProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

export interface UploadSteps {
  stage: (filename: string, size: number) => Promise<StagedUpload>;
  put: (url: string, file: File, token: string | null, onProgress: (percent: number) => void) => Promise<number>;
  token: () => Promise<string | null>;
  renew: (refused: string | null) => Promise<string | null>;
}

/** Gives the id of the stored upload. */
export async function uploadFile(file: File, steps: UploadSteps, onProgress: (percent: number) => void): Promise<string> {
  if (file.size === 0) throw new UploadFailure({ kind: 'empty' });
  const staged = await steps.stage(file.name, file.size);
  if (file.size > staged.maxBytes) throw new UploadFailure({ kind: 'tooLarge', size: file.size, max: staged.maxBytes });
  const url = ownPath(staged.url);
  const token = await steps.token();
  let status = await steps.put(url, file, token, onProgress);
  if (status === 401) status = await steps.put(url, file, await steps.renew(token), onProgress);
  if (status < 200 || status >= 300) throw new UploadFailure({ kind: 'uploadRefused', status });
  return staged.id;
}

/** The path alone: files and templates come from the very host this page came from. */
export function ownPath(url: string): string {
  const { pathname, search } = new URL(url, window.location.origin);
  return pathname + search;
}

export function putWithProgress(url: string, file: File, token: string | null, onProgress: (percent: number) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('content-type', 'application/octet-stream');
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`);
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(Math.floor((event.loaded / event.total) * 100));
    });
    request.addEventListener('load', () => resolve(request.status));
    request.addEventListener('error', () => reject(new UploadFailure({ kind: 'uploadBroken' })));
    request.addEventListener('abort', () => reject(new UploadFailure({ kind: 'uploadBroken' })));
    request.send(file);
  });
}

export function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 ** 2) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
