// News of long work: pushed when the socket works, asked for when it is silent, never backwards.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Tray } from '@/features/operations/tray';
import { SILENCE_MS, watch, type Progress, type Source } from '@/features/operations/watch';

const at = (done: number, state: Progress['state'] = 'RUNNING'): Progress => ({ id: 'op', state, done });

interface Wire extends Source<Progress> {
  say: (news: Progress) => void;
  closed: ReturnType<typeof vi.fn>;
  ask: ReturnType<typeof vi.fn<(id: string) => Promise<Progress | null>>>;
}

function wire(): Wire {
  let tell: (news: Progress) => void = () => undefined;
  const closed = vi.fn();
  return {
    listen: (_, onNews) => {
      tell = onNews;
      return closed;
    },
    ask: vi.fn<(id: string) => Promise<Progress | null>>().mockResolvedValue(null),
    say: (news) => tell(news),
    closed,
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('watch', () => {
  it('takes pushed news and asks nothing while they come', async () => {
    const source = wire();
    const news = vi.fn();
    watch('op', source, news);
    source.say(at(1));
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
    source.say(at(2));
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
    expect(news.mock.calls.map(([operation]) => (operation as Progress).done)).toEqual([1, 2]);
    expect(source.ask).not.toHaveBeenCalled();
  });

  it('asks while the socket is silent, until the end', async () => {
    const source = wire();
    const news = vi.fn();
    source.ask.mockResolvedValueOnce(at(5)).mockResolvedValueOnce(null).mockResolvedValueOnce(at(9, 'SUCCEEDED'));
    watch('op', source, news);
    await vi.advanceTimersByTimeAsync(SILENCE_MS * 10);
    expect(news).toHaveBeenLastCalledWith(at(9, 'SUCCEEDED'));
    expect(source.ask).toHaveBeenCalledTimes(3);
    expect(source.closed).toHaveBeenCalled();
  });

  it('does not go back when an old answer comes late', () => {
    const source = wire();
    const news = vi.fn();
    watch('op', source, news);
    source.say(at(50));
    source.say(at(20));
    expect(news).toHaveBeenCalledTimes(1);
  });

  it('is quiet after it was stopped', async () => {
    const source = wire();
    const news = vi.fn();
    watch('op', source, news)();
    source.say(at(1));
    await vi.advanceTimersByTimeAsync(SILENCE_MS * 3);
    expect(news).not.toHaveBeenCalled();
    expect(source.ask).not.toHaveBeenCalled();
  });
});

describe('Tray', () => {
  it('adopts what runs on the server after a reload and tells the end once', () => {
    const source = wire();
    const tray = new Tray(source);
    const ended = vi.fn();
    tray.onEnded(ended);
    tray.adopt([at(3), { id: 'old', state: 'SUCCEEDED', done: 1 }]);
    expect(tray.state().operations.map((operation) => operation.id)).toEqual(['op']);
    expect(tray.state().running).toBe(1);
    source.say(at(10, 'SUCCEEDED'));
    source.say(at(10, 'SUCCEEDED'));
    expect(ended).toHaveBeenCalledTimes(1);
    expect(tray.state().running).toBe(0);
  });

  it('follows one operation once, however often it is handed in', () => {
    const source = wire();
    const listen = vi.spyOn(source, 'listen');
    const tray = new Tray(source);
    tray.follow(at(0));
    tray.follow(at(1));
    expect(listen).toHaveBeenCalledTimes(1);
    expect(tray.state().operations).toHaveLength(1);
  });

  it('tells at once of work that was over when it was answered', () => {
    const tray = new Tray(wire());
    const ended = vi.fn();
    tray.onEnded(ended);
    tray.follow(at(4, 'FAILED'));
    expect(ended).toHaveBeenCalledWith(at(4, 'FAILED'));
  });

  it('shows nothing more of what was dismissed', () => {
    const tray = new Tray(wire());
    tray.follow(at(4, 'SUCCEEDED'));
    tray.dismiss('op');
    expect(tray.state().operations).toEqual([]);
  });
});
