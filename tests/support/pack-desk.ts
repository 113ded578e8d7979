import type { Bench } from './bench.ts'
import { picture, postDesk } from './post-desk.ts'

/** Words that stand in private notes alone, so that a test finds them where they must not be. */
export const canary = 'canary-do-not-show'

/** Acme, which approves what goes out, with p1 (LinkedIn Tue 1 Dec 10:00 with a picture, X Thu 3 Dec 12:00) and p2 (X Wed 2 Dec 9:30) planned for the week after the next Monday. */
export async function packDesk(options: Parameters<typeof postDesk>[0] = {}): Promise<Bench> {
  const desk = await postDesk(options)
  await desk.ok('client edit acme --approval needed')
  await makePost(desk, 'Meet Rosa', rosa, 'x, linkedin', [
    '--link',
    'https://acme.example/menu',
    '--tags',
    '#rye',
    '--media',
    picture(desk),
    '--alt',
    'The oven at four',
    '--consent',
    'nobody',
  ])
  await desk.ok(['post', 'edit', 'p1/x', '--text', 'The oven is lit at four. Who is up?'])
  await makePost(desk, 'Rye', 'Rye keeps for a week. How long does yours?', 'x', [])
  await desk.ok(['post', 'schedule', 'p1/linkedin', '--at', '2026-12-01 10:00'])
  await desk.ok(['post', 'schedule', 'p1/x', '--at', '2026-12-03 12:00'])
  await desk.ok(['post', 'schedule', 'p2', '--at', '2026-12-02 9:30'])
  return desk
}

/** Longer than LinkedIn shows before "more". */
const rosa = `The oven is lit at four. Who is up with us?

Rosa has shaped every loaf by hand since 1987, and she taps each of them and listens. "It has to sound hollow," she says, <b>and she is right</b> & nobody argues.

Come and hear it: the door opens at six.`

export async function makePost(
  desk: Bench,
  title: string,
  text: string,
  on: string,
  more: readonly string[],
): Promise<void> {
  await desk.ok([
    'post',
    'new',
    '--client',
    'acme',
    '--title',
    title,
    '--text',
    text,
    '--on',
    on,
    '--note',
    canary,
    ...more,
  ])
}
