/**
 * A JPEG of one colour, without a library: baseline (ITU-T T.81) with quantisation 8, so that the first coefficient of a block is its colour less 128. Every
 * block after the first three differs in nothing, which two codes of one zero bit say; so the picture is a run of zeros.
 */
export function plainJpeg(
  [width, height]: readonly [width: number, height: number],
  colour: readonly [light: number, blue: number, red: number],
): Uint8Array {
  // One part is 32 by 16 pixels: eight blocks of light, and one of each colour stretched over them.
  const parts = Math.ceil(width / 32) * Math.ceil(height / 16)
  const data = scan(colour, parts)
  return Uint8Array.from([...head(width, height), ...data, 0xff, 0xd9])
}

const two = (number: number) => [number >> 8, number & 255]

/** A marker with its length and what it holds. */
function segment(marker: number, held: readonly number[]): number[] {
  return [0xff, marker, ...two(held.length + 2), ...held]
}

function head(width: number, height: number): number[] {
  const components = [1, 0x42, 0, 2, 0x11, 0, 3, 0x11, 0]
  const jfif = [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]
  // By length of code: one of 1 bit (no difference), eight of 5 bits (a difference of 1 to 8 bits).
  const differences = [0x00, 1, 0, 0, 0, 8, ...zeros(11), 0, 1, 2, 3, 4, 5, 6, 7, 8]
  // One code alone: nothing more in this block.
  const rest = [0x10, 1, ...zeros(15), 0]
  return [
    0xff,
    0xd8,
    ...segment(0xe0, jfif),
    ...segment(0xdb, [0, ...zeros(64).fill(8)]),
    ...segment(0xc0, [8, ...two(height), ...two(width), 3, ...components]),
    ...segment(0xc4, differences),
    ...segment(0xc4, rest),
    ...segment(0xda, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]),
  ]
}

function zeros(count: number): number[] {
  return Array<number>(count).fill(0)
}

/** The blocks of all parts: ten of each, two bits for every block, and more for the three that set the colour. */
function scan([light, blue, red]: readonly [number, number, number], parts: number): number[] {
  const first = `${difference(light - 128)}0${'00'.repeat(7)}${difference(blue - 128)}0${difference(red - 128)}0`
  const bits = first.length + (parts - 1) * 20
  const bytes = zeros(Math.ceil(bits / 8))
  const set = (at: number) => {
    bytes[at >> 3] = (bytes[at >> 3] as number) | (128 >> (at & 7))
  }
  for (let at = 0; at < first.length; at++) if (first[at] === '1') set(at)
  // The last byte is filled up with ones.
  for (let at = bits; at < bytes.length * 8; at++) set(at)
  return bytes.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte]))
}

/** The code of how many bits a difference has, and those bits; one below zero is written as its complement. */
function difference(value: number): string {
  if (value === 0) return '0'
  const length = Math.abs(value).toString(2).length
  const code = (0b10000 + length - 1).toString(2)
  return code + (value > 0 ? value : value + 2 ** length - 1).toString(2).padStart(length, '0')
}
