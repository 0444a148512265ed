// How much of a device's rated speed is used, in whole percent; null where it is not rated.
export function usedPercent(signed: number, rated: number | null | undefined): number | null {
  return rated ? Math.min(100, Math.round((signed / rated) * 100)) : null;
}
