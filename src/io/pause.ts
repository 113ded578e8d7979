/** Waits between two attempts to write: longer each time, up to about 100 ms, and never the same for two programs. */
export function pause(attempt: number): void {
  const longest = Math.min(100, 2 * (attempt + 1))
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1 + Math.random() * longest)
}
