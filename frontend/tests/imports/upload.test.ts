// A file's way to the server: staged, put with progress, token renewed once, every failure with its name.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ownPath, putWithProgress, uploadFile, UploadFailure, type UploadSteps } from '@/features/imports/upload';

const file = (size = 3) => new File(['x'.repeat(size)], '订单.xlsx');

let steps: { [Step in keyof UploadSteps]: ReturnType<typeof vi.fn<UploadSteps[Step]>> };

beforeEach(() => {
  steps = {
    stage: vi.fn<UploadSteps['stage']>().mockResolvedValue({ id: 'upload_1', url: 'http://127.0.0.1:8080/uploads/upload_1?s=1', maxBytes: 10 }),
    put: vi.fn<UploadSteps['put']>().mockResolvedValue(201),
    token: vi.fn<UploadSteps['token']>().mockResolvedValue('old'),
    renew: vi.fn<UploadSteps['renew']>().mockResolvedValue('new'),
  };
});

const problemOf = async (work: Promise<unknown>) => {
  const failure: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  return failure instanceof UploadFailure ? failure.problem : failure;
};

describe('uploadFile', () => {
  it('stages, then puts the bytes to this host with the token', async () => {
    const progress = vi.fn();
    await expect(uploadFile(file(), steps, progress)).resolves.toBe('upload_1');
    expect(steps.stage).toHaveBeenCalledWith('订单.xlsx', 3);
    expect(steps.put).toHaveBeenCalledWith('/uploads/upload_1?s=1', expect.any(File), 'old', progress);
  });

  it('renews the token once when it has run out', async () => {
    steps.put.mockResolvedValueOnce(401).mockResolvedValueOnce(200);
    await expect(uploadFile(file(), steps, () => undefined)).resolves.toBe('upload_1');
    expect(steps.renew).toHaveBeenCalledWith('old');
    expect(steps.put.mock.calls.map((call) => call[2])).toEqual(['old', 'new']);
  });

  it('refuses an empty file before asking', async () => {
    expect(await problemOf(uploadFile(file(0), steps, () => undefined))).toEqual({ kind: 'empty' });
    expect(steps.stage).not.toHaveBeenCalled();
  });

  it('refuses a file that is too large before sending it', async () => {
    expect(await problemOf(uploadFile(file(11), steps, () => undefined))).toEqual({ kind: 'tooLarge', size: 11, max: 10 });
    expect(steps.put).not.toHaveBeenCalled();
  });

  it('tells when the server does not take the bytes', async () => {
    steps.put.mockResolvedValue(410);
    expect(await problemOf(uploadFile(file(), steps, () => undefined))).toEqual({ kind: 'uploadRefused', status: 410 });
  });
});

it('keeps the path of an address and never its host', () => {
  expect(ownPath('https://elsewhere.example/uploads/1?a=b')).toBe('/uploads/1?a=b');
  expect(ownPath('/uploads/1')).toBe('/uploads/1');
});

class FakeRequest {
  static last: FakeRequest;
  status = 0;
  sent: unknown = null;
  readonly headers = new Map<string, string>();
  readonly upload = new EventTarget();
  readonly events = new EventTarget();
  constructor() {
    FakeRequest.last = this;
  }
  open(readonly_method: string, url: string) {
    this.headers.set(':method', readonly_method).set(':url', url);
  }
  setRequestHeader(name: string, value: string) {
    this.headers.set(name, value);
  }
  addEventListener(name: string, listener: () => void) {
    this.events.addEventListener(name, listener);
  }
  send(body: unknown) {
    this.sent = body;
  }
}

describe('putWithProgress', () => {
  beforeEach(() => void vi.stubGlobal('XMLHttpRequest', FakeRequest));

  it('tells whole percents and the status', async () => {
    const seen: number[] = [];
    const answer = putWithProgress('/uploads/1', file(), 'token', (percent) => seen.push(percent));
    const request = FakeRequest.last;
    for (const loaded of [50, 199, 200]) {
      request.upload.dispatchEvent(new ProgressEvent('progress', { lengthComputable: true, loaded, total: 200 }));
    }
    request.status = 204;
    request.events.dispatchEvent(new Event('load'));
    await expect(answer).resolves.toBe(204);
    expect(seen).toEqual([25, 99, 100]);
    expect(request.headers.get('authorization')).toBe('Bearer token');
    expect(request.headers.get(':method')).toBe('PUT');
  });

  it('names a broken line', async () => {
    const answer = putWithProgress('/uploads/1', file(), null, () => undefined);
    FakeRequest.last.events.dispatchEvent(new Event('error'));
    expect(await problemOf(answer)).toEqual({ kind: 'uploadBroken' });
  });
});
