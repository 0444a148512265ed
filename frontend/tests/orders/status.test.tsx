// The status map: every status has its tone, its icon and its word; every tone can be read.
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { OrderStatusMark } from '@/features/orders/OrderStatusMark';
import { orderStatuses, statusLooks } from '@/features/orders/status';
import { longest } from '@/features/orders/useUsualTimes';
import { paperLooks } from '@/features/papers/papers';
import { tones } from '@/ui/tones';

describe('the colour map', () => {
  it.each([
    ['IMPORTED', 'grey', '暂存'],
    ['READY', 'gold', '待推送'],
    ['DECLARING', 'blue', '申报中'],
    ['SUCCEEDED', 'green', '成功'],
    ['FAILED', 'red', '失败'],
    ['REJECTED', 'magenta', '退单'],
    ['CANCELLED', 'violet', '已撤销'],
  ] as const)('%s is %s and says %s beside an icon', (status, tone, word) => {
    expect(statusLooks[status].tone).toBe(tone);
    const { container } = render(<OrderStatusMark status={status} />);
    expect(screen.getByText(word)).toBeDefined();
    expect(container.querySelector('svg')).not.toBeNull();
  });

  it('tells each status apart by tone, by icon and by word, each alone', () => {
    const words = orderStatuses.map((status) => render(<OrderStatusMark status={status} />).container.textContent);
    for (const signs of [words, orderStatuses.map((status) => statusLooks[status].icon), orderStatuses.map((status) => statusLooks[status].tone)]) {
      expect(new Set(signs).size).toBe(orderStatuses.length);
    }
  });

  it('tells each state of a document apart by its icon alone', () => {
    const icons = Object.values(paperLooks).map(({ icon }) => icon);
    expect(new Set(icons).size).toBe(icons.length);
  });

  it('shows how long an order is under way, and says so when it is too long', () => {
    const since = new Date(Date.now() - 11 * 60_000).toISOString();
    render(<OrderStatusMark status="DECLARING" since={since} usual={10 * 60_000} />);
    expect(screen.getByText(/11 分钟.*久于平常/)).toBeDefined();
  });

  it('says nothing of an order that is under way no longer than the firm is used to', () => {
    const since = new Date(Date.now() - 11 * 60_000).toISOString();
    render(<OrderStatusMark status="DECLARING" since={since} usual={longest({ push: 12 * 60_000, port: 0, customs: 0 }, null)} />);
    expect(screen.queryByText(/久于平常/)).toBeNull();
  });
});

describe('contrast', () => {
  const pairs = Object.entries(tones).flatMap(([theme, byTone]) =>
    Object.entries(byTone).map(([tone, { text, ground }]) => ({ name: `${theme} ${tone}`, text, ground })),
  );
  it.each(pairs)('$name reaches 4.5 : 1', ({ text, ground }) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => channel(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channel(value: number): number {
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
