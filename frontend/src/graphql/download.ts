// Files that the server gives out to the signed-in only: a plain link carries no token, so the bytes are
// fetched like any other answer and then handed to the browser.
import { sessionFetch } from './client';

/** False when there is no such file or the server could not give it. */
export async function download(path: string): Promise<boolean> {
  let answer: Response;
  try {
    answer = await sessionFetch(path);
  } catch {
    return false; // the line broke
  }
  if (!answer.ok) return false;
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = filenameOf(answer.headers.get('content-disposition')) ?? path.split('?')[0]?.split('/').at(-1) ?? 'file';
  link.click();
  URL.revokeObjectURL(url);
  return true;
}

/** The name in the file's own characters where there is one, else the plain one. */
export function filenameOf(disposition: string | null): string | null {
  const own = /filename\*=UTF-8'[^']*'([^;]+)/i.exec(disposition ?? '')?.[1];
  if (own !== undefined) return decodeURIComponent(own.trim());
  return /filename="([^"]*)"/i.exec(disposition ?? '')?.[1] ?? null;
}
