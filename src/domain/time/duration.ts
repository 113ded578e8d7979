/** Minutes as people say them: `8 min`, `1 h 10`, `2 h`. Whole minutes. */
export function spokenMinutes(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 60) return `${whole} min`
  const rest = whole % 60
  const hours = Math.floor(whole / 60)
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`
}

/** Minutes in a narrow column: `8 m`, `1 h 10`. */
export function briefMinutes(minutes: number): string {
  return minutes < 60 ? `${Math.round(minutes)} m` : spokenMinutes(minutes)
}

/** The minutes of some work in all. */
export function sumMinutes(work: readonly { readonly minutes: number }[]): number {
  return work.reduce((sum, { minutes }) => sum + minutes, 0)
}
