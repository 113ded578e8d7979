import type { Client } from '../../domain/client.ts'
import { type Pack, postsInShort, silenceWords } from '../../domain/pack.ts'
import { formatRef } from '../../domain/ref.ts'
import { capital } from '../../domain/text/phrase.ts'
import { type Day, longWeekday, shortDay, spokenDay } from '../../domain/time/day.ts'
import { cityOf } from '../../domain/time/two-clocks.ts'
import type { Week } from '../../domain/time/week.ts'
import { localTime } from '../../domain/time/zone.ts'
import { visibleText } from '../../domain/variant/visible.ts'
import type { PackMedia, PackVariant, PackView } from '../../render/views/pack/view.ts'
import { approvalWords } from '../post/approval/approvals.ts'
import type { OpenDesk } from '../with-store.ts'
import type { PackedVariant } from './gather.ts'

type Pictures = ReadonlyMap<string, string>

/** The pack as its client sees it, days and times by the client's clock. `pictures`: data URIs by the hash of the file. */
export function packView(
  open: OpenDesk,
  client: Client,
  week: Week,
  pack: Pick<Pack, 'deadlineAt' | 'silenceIsYes' | 'silence'>,
  shown: readonly PackedVariant[],
  pictures: Pictures,
): PackView {
  const deadline = localTime(client.zone, pack.deadlineAt, open.spans)
  const waiting = shown.filter(({ approval }) => approval.state !== 'approved')
  const [first] = waiting
  const days = [...new Set(shown.map(({ variant }) => variant.plannedOn as Day))]
  return {
    client: client.name,
    language: client.language,
    week: week.name,
    dates: `${spokenDay(week.from)} to ${spokenDay(week.to)} ${week.to.slice(0, 4)}`,
    clock: `${cityOf(client.zone)} time`,
    deadline: `${spokenDay(deadline.day)}, ${deadline.time}`,
    silence: silenceWords(pack, client.approval),
    answers: first
      ? {
          ok: `ok ${postsInShort(waiting.map(({ post }) => post.id))}`,
          change: `change p${first.post.id}: what should be different`,
        }
      : null,
    days: days.map((day) => ({
      day: dayWords(day),
      variants: shown
        .filter(({ variant }) => variant.plannedOn === day)
        .map((each) => variantView(open, client, each, pictures)),
    })),
  }
}

function dayWords(day: Day): string {
  return `${longWeekday(day)} ${shortDay(day)}`
}

function variantView(open: OpenDesk, client: Client, each: PackedVariant, pictures: Pictures): PackVariant {
  const { ref, post, variant, channel, platform, outgoing, rules, media, approval } = each
  return {
    ref: formatRef(ref),
    about: outgoing.text.startsWith(post.title.replace(/…$/, '')) ? null : post.title,
    time: localTime(client.zone, variant.plannedAt as string, open.spans).time,
    channel: channel.handle === null ? platform.name : `${platform.name}, ${channel.handle}`,
    format: variant.format,
    contentWarning: outgoing.contentWarning,
    title: outgoing.title,
    text: visibleText(outgoing.text, rules, variant.format),
    link: outgoing.link,
    media: media.map((file) => mediaView(file, pictures)),
    standing: approval.state === 'approved' ? `${capital(approvalWords(open, client, approval) ?? '')}.` : null,
  }
}

function mediaView(
  { kind, path, width, height, seconds, alt, hash }: PackedVariant['media'][number],
  pictures: Pictures,
): PackMedia {
  const size = width === null || height === null ? [] : [`${width} × ${height}`]
  const length = seconds === null ? [] : [lengthWords(seconds)]
  return {
    kind,
    name: path.replace(/^.*[/\\]/s, ''),
    facts: [...size, ...length].join(', '),
    alt,
    data: kind === 'image' ? (pictures.get(hash) ?? null) : null,
  }
}

/** `0:42`, `12:05`. */
function lengthWords(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
