import { z } from 'zod'
import type { FollowUp } from '../domain/follow-up.ts'
import type { WordLists } from '../domain/text/word-lists.ts'
import type { TodayFile } from '../domain/today/settings.ts'
import { terms } from '../domain/today/settings.ts'
import { formats, stages } from '../domain/words.ts'
import type { WorkMinutes } from '../domain/work-minutes.ts'
import { inboxSchema } from './inbox-schema.ts'
import { regulatedSchema } from './regulated-schema.ts'
import { followUp } from './schema-parts.ts'

/** Shapes of the small template files that are plain data: each turns a YAML value into what the domain works with. */

const weight = z.number().min(0).max(1000)
const percent = z.number().min(0).max(100)
const minutes = z.number().int().min(0).max(1440)

const todaySchema = z
  .strictObject({
    weights: z.strictObject(
      Object.fromEntries(terms.map((term) => [term, weight])) as Record<(typeof terms)[number], typeof weight>,
    ),
    target_hours: z.number().min(0.25).max(80),
    time: z.strictObject(
      Object.fromEntries(stages.map((stage) => [stage, z.strictObject({ floor: percent, cap: percent })])) as Record<
        (typeof stages)[number],
        z.ZodObject<{ floor: typeof percent; cap: typeof percent }>
      >,
    ),
    gate: z.enum(['off', 'warn', 'hide']),
    social_floor: percent,
    social_ratio: z.number().min(0.1).max(100).default(3),
    draft_days: z.number().int().min(1).max(90).default(7),
    writing_minutes: minutes.default(15),
    timing_minutes: minutes.default(5),
    pack_minutes: minutes.default(20),
    reply_minutes: minutes.default(2),
    complaint_minutes: minutes.default(8),
    sweep_minutes: minutes.default(2),
    radio_silence_days: z.number().int().min(1).max(30).default(3),
    silent_days: z.number().int().min(1).max(90).default(7),
    chase_again_days: z.number().int().min(1).max(90).default(3),
    chase_minutes: minutes.default(10),
    handover_minutes: minutes.default(10),
    competitor_days: z.number().int().min(1).max(366).default(35),
    competitor_minutes: minutes.default(5),
    audit_days: z.number().int().min(7).max(730).default(90),
  })
  .transform(
    (file): TodayFile => ({
      weights: file.weights,
      targetHours: file.target_hours,
      time: file.time,
      gate: file.gate,
      socialFloor: file.social_floor,
      socialRatio: file.social_ratio,
      draftDays: file.draft_days,
      writingMinutes: file.writing_minutes,
      timingMinutes: file.timing_minutes,
      packMinutes: file.pack_minutes,
      replyMinutes: file.reply_minutes,
      complaintMinutes: file.complaint_minutes,
      sweepMinutes: file.sweep_minutes,
      radioSilenceDays: file.radio_silence_days,
      silentDays: file.silent_days,
      chaseAgainDays: file.chase_again_days,
      chaseMinutes: file.chase_minutes,
      handoverMinutes: file.handover_minutes,
      competitorDays: file.competitor_days,
      competitorMinutes: file.competitor_minutes,
      auditDays: file.audit_days,
    }),
  )

const minutesSchema: z.ZodType<WorkMinutes> = z.strictObject({
  reply: minutes,
  comment: minutes,
  share: minutes,
  like: minutes,
  introduce: minutes,
  meet: minutes.default(10),
  sweep: minutes,
  automation: minutes.default(5),
  audit: minutes.default(15),
  task: minutes,
  idea: minutes,
  article: minutes.default(2),
  variant: minutes,
  formats: z.strictObject(
    Object.fromEntries(formats.map((format) => [format, minutes])) as Record<(typeof formats)[number], typeof minutes>,
  ),
})

const phrases = z.array(z.string().trim().min(2).max(80)).max(500)
const host = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host is written bit.ly, without https://')

const wordsSchema = z
  .strictObject({ banned_openings: phrases, promotion: phrases, shorteners: z.array(host).max(500) })
  .transform(
    (file): WordLists => ({
      bannedOpenings: file.banned_openings,
      promotion: file.promotion,
      shorteners: file.shorteners,
    }),
  )

const followUpsSchema = z
  .strictObject({ follow_ups: z.array(followUp).max(10) })
  .transform((file): readonly FollowUp[] => file.follow_ups)

/** The small files by the path they have in `templates/`. */
export const dataSchemas = {
  'follow-ups.yaml': followUpsSchema,
  'inbox.yaml': inboxSchema,
  'regulated.yaml': regulatedSchema,
  'today.yaml': todaySchema,
  'minutes.yaml': minutesSchema,
  'words.yaml': wordsSchema,
} as const
