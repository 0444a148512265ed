// How an order's status is shown: 暂存 grey, 待推送 gold, 申报中 blue, 成功 green, 失败 red, 退单 magenta, 已撤销 violet.
import type { OrderStatus } from '@/generated/graphql';
import type { StateLook } from '@/ui/StateMark';

export interface StatusLook extends StateLook {
  /** 推送 may be asked for; of failed and rejected ones only those that the server calls retryable go. */
  pushable: boolean;
  /** Nothing more will come by itself. */
  settled: boolean;
}

export const orderStatuses = ['IMPORTED', 'READY', 'DECLARING', 'SUCCEEDED', 'FAILED', 'REJECTED', 'CANCELLED'] as const satisfies readonly OrderStatus[];

export const statusLooks: Record<OrderStatus, StatusLook> = {
  IMPORTED: { tone: 'grey', icon: 'draft', pushable: false, settled: false },
  READY: { tone: 'gold', icon: 'ready', pushable: true, settled: false },
  DECLARING: { tone: 'blue', icon: 'moving', pushable: false, settled: false },
  SUCCEEDED: { tone: 'green', icon: 'done', pushable: false, settled: true },
  FAILED: { tone: 'red', icon: 'broken', pushable: true, settled: true },
  REJECTED: { tone: 'magenta', icon: 'returned', pushable: true, settled: true },
  CANCELLED: { tone: 'violet', icon: 'withdrawn', pushable: false, settled: true },
};
