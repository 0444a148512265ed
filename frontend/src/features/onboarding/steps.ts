// The five steps, how each can stand and who can hold it up, in the order in which they are shown.
import type { OnboardingParty, OnboardingState, OnboardingStepName } from '@/generated/graphql';
import type { Tone } from '@/ui/tones';

export const stepNames = [
  'ENTERPRISE_QUALIFICATION',
  'IC_CARD',
  'COMMERCE_QUALIFICATION',
  'TRANSMISSION_ID',
  'SYSTEM_CONNECTION',
] as const satisfies readonly OnboardingStepName[];

export const stepStates = [
  'NOT_STARTED',
  'PREPARING',
  'SUBMITTED',
  'ACCEPTED',
  'RETURNED',
  'DONE',
  'NOT_NEEDED',
] as const satisfies readonly OnboardingState[];

export const parties = ['ENTERPRISE', 'AGENCY', 'CUSTOMS', 'EPORT', 'VENDOR'] as const satisfies readonly OnboardingParty[];

export type StepIcon = 'none' | 'moving' | 'returned' | 'done';

export const stateLooks: Record<OnboardingState, { tone: Tone; icon: StepIcon }> = {
  NOT_STARTED: { tone: 'grey', icon: 'none' },
  PREPARING: { tone: 'gold', icon: 'moving' },
  SUBMITTED: { tone: 'blue', icon: 'moving' },
  ACCEPTED: { tone: 'blue', icon: 'moving' },
  RETURNED: { tone: 'magenta', icon: 'returned' },
  DONE: { tone: 'green', icon: 'done' },
  NOT_NEEDED: { tone: 'grey', icon: 'done' },
};

/** What the board is asked: enterprises at one step, those that are through, or all. */
export type Place = OnboardingStepName | 'FINISHED' | null;

export function placeOf(word: string | null): Place {
  return word === 'FINISHED' ? word : (stepNames.find((name) => name === word) ?? null);
}

export interface Tally {
  stuckAt?: OnboardingStepName | null;
  blockedBy?: OnboardingParty | null;
  count: number;
}

export function countAt(counts: readonly Tally[], place: Place): number {
  return counts
    .filter(({ stuckAt }) => place === null || (place === 'FINISHED' ? !stuckAt : stuckAt === place))
    .reduce((sum, { count }) => sum + count, 0);
}

/** Who holds up the most at one step, largest first. */
export function holdersAt(counts: readonly Tally[], place: OnboardingStepName): { party: OnboardingParty; count: number }[] {
  return counts
    .flatMap(({ stuckAt, blockedBy, count }) => (stuckAt === place && blockedBy ? [{ party: blockedBy, count }] : []))
    .toSorted((one, other) => other.count - one.count);
}
