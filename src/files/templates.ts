import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { AuditPoint } from '../domain/audit/checklist.ts'
import type { CampaignTemplate } from '../domain/campaign/template.ts'
import { SmmError } from '../domain/errors.ts'
import type { ExportFormat } from '../domain/export/format.ts'
import type { FollowUp } from '../domain/follow-up.ts'
import type { ReplyRecipe } from '../domain/inbox/recipe.ts'
import type { InboxSettings } from '../domain/inbox/rules.ts'
import type { PlatformRules } from '../domain/platform/rules.ts'
import type { Platform } from '../domain/platform.ts'
import type { PostRecipe } from '../domain/recipe/recipe.ts'
import type { RegulatedRules } from '../domain/strategy/regulated.ts'
import type { WordLists } from '../domain/text/word-lists.ts'
import type { TodayFile, TodaySettings } from '../domain/today/settings.ts'
import type { WorkMinutes } from '../domain/work-minutes.ts'
import { cachedJson } from './cached-json.ts'
import type { CampaignFile } from './campaign-yaml.ts'
import { makeFolder } from './make-folder.ts'
import type { Paths } from './paths.ts'
import type { RecipeFile } from './recipe-yaml.ts'
import { textFiles } from './text-files.ts'

/** The folders of `templates/` and the single files beside them. */
const templateKinds = ['strategies', 'posts', 'campaigns', 'replies', 'platforms', 'exports', 'settings'] as const
export type TemplateKind = (typeof templateKinds)[number]

export interface TemplateEntry {
  readonly kind: TemplateKind
  readonly name: string
  /** Where it lies: `strategies/restaurant.yaml`. */
  readonly file: string
  readonly isOwn: boolean
}

export interface TemplateText {
  /** The path as it stands in messages. */
  readonly name: string
  readonly text: string
}

/** The templates of this machine: the user's own ones first, then the shipped ones. */
export interface Templates {
  today(): Promise<TodaySettings>
  minutes(): Promise<WorkMinutes>
  words(): Promise<WordLists>
  /** What messages are taken for, and how soon they are answered, where a client says nothing. */
  inbox(): Promise<InboxSettings>
  /** What binds the trades that a regulator watches over. */
  regulated(): Promise<RegulatedRules>
  /** Work on what comes back to a post that was made without a recipe. */
  followUps(): Promise<readonly FollowUp[]>
  /** What every command may need of the platforms, by slug; their rules are read one by one. */
  platforms(): Promise<readonly Platform[]>
  /** What a platform allows and how it counts; a slug that is none of `platforms()` is an error. */
  platformRules(slug: string): Promise<PlatformRules>
  /** What a profile there is checked for; none: there is no list, or no such platform any more. */
  auditPoints(slug: string): Promise<readonly AuditPoint[]>
  /** A recipe by the name of its file; an unknown one is an error that lists what there is. */
  recipe(name: string): Promise<PostRecipe>
  /** Reads a recipe's text with what finds places in it; a wrong one is refused with file, line and column. */
  recipeFile(text: string, name: string): Promise<RecipeFile>
  /** A file format by the name of its file; an unknown one is an error that lists what there is. */
  exportFormat(name: string): Promise<ExportFormat>
  /** Every skeleton of an answer, by name. */
  replies(): Promise<readonly ReplyRecipe[]>
  /** A campaign's template by the name of its file; an unknown one is an error that lists what there is. */
  campaign(name: string): Promise<CampaignTemplate>
  /** Reads a campaign's text with what finds places in it; a wrong one is refused with file, line and column. */
  campaignFile(text: string, name: string): Promise<CampaignFile>
  list(): readonly TemplateEntry[]
  /** The source text of a template; an unknown one is an error that lists what there is. */
  text(kind: TemplateKind, name: string): TemplateText
  /** The shipped text, whatever the user has; an error when it is the user's alone. */
  shippedText(entry: TemplateEntry): string
  /** Where the user's own file of this template lies or would lie; its folder is made. */
  ownPath(entry: TemplateEntry): string
  /** What the text of a template that is plain data says; a wrong one is refused with file, line and column. */
  readData(file: string, text: string, name: string): Promise<unknown>
}

const safeName = /^[a-z][a-z0-9-]{0,59}$/
/** Raised when the shape of parsed data changes, so that no old cache is read. */
const cacheFormat = 5

/** A platform's file holds all of it; shipped ones are parted by the build, so that everyday commands read little. */
export interface PlatformFile {
  readonly platform: Omit<Platform, 'slug'>
  readonly rules: PlatformRules
  /** null: the file says nothing of it, as one that was copied before there were such lists. */
  readonly audit: readonly AuditPoint[] | null
}

export function templatesOf(paths: Paths): Templates {
  return {
    async today() {
      const { article, comment, share, introduce, audit } = await data<WorkMinutes>(paths, 'minutes.yaml')
      return { ...(await data<TodayFile>(paths, 'today.yaml')), usual: { article, comment, share, introduce, audit } }
    },
    minutes: () => data<WorkMinutes>(paths, 'minutes.yaml'),
    words: () => data<WordLists>(paths, 'words.yaml'),
    inbox: () => data<InboxSettings>(paths, 'inbox.yaml'),
    regulated: () => data<RegulatedRules>(paths, 'regulated.yaml'),
    followUps: () => data<readonly FollowUp[]>(paths, 'follow-ups.yaml'),
    recipe: async (name) => data<PostRecipe>(paths, entryNamed(paths, 'posts', name).file),
    recipeFile: async (text, name) => (await import('./recipe-yaml.ts')).readRecipe(text, name),
    campaign: async (name) => data<CampaignTemplate>(paths, entryNamed(paths, 'campaigns', name).file),
    campaignFile: async (text, name) => (await import('./campaign-yaml.ts')).readCampaign(text, name),
    async platforms() {
      const shipped = shippedData<readonly Platform[]>(paths, 'platforms')
      const own = ownNames(paths, 'platforms')
      if (own.length === 0) return shipped
      const read = await Promise.all(
        own.map(async (slug) => ({
          slug,
          ...(await ownData<PlatformFile>(paths, `platforms/${slug}.yaml`)).platform,
        })),
      )
      return [...shipped.filter((platform) => !own.includes(platform.slug)), ...read].sort((a, b) =>
        a.slug < b.slug ? -1 : 1,
      )
    },
    async platformRules(slug) {
      if (ownNames(paths, 'platforms').includes(slug))
        return (await ownData<PlatformFile>(paths, `platforms/${slug}.yaml`)).rules
      // A name out of the database may be that of a file of the user's that is gone.
      const isKnown = shippedData<readonly Platform[]>(paths, 'platforms').some((platform) => platform.slug === slug)
      if (!isKnown) throw new SmmError('unknown', `No platform called ${slug}`, ['smm platform list'])
      return shippedData<PlatformRules>(paths, `platforms/${slug}`)
    },
    async auditPoints(slug) {
      const own = ownNames(paths, 'platforms').includes(slug)
        ? (await ownData<PlatformFile>(paths, `platforms/${slug}.yaml`)).audit
        : null
      if (own !== null) return own
      const isShipped = shippedData<readonly Platform[]>(paths, 'platforms').some((platform) => platform.slug === slug)
      return isShipped ? shippedData<readonly AuditPoint[]>(paths, `audits/${slug}`) : []
    },
    replies: () =>
      Promise.all(
        entries(paths, 'replies').map(async ({ name, file }) => ({
          name,
          ...(await data<Omit<ReplyRecipe, 'name'>>(paths, file)),
        })),
      ),
    exportFormat: async (name) => data<ExportFormat>(paths, entryNamed(paths, 'exports', name).file),
    list: () => templateKinds.flatMap((kind) => entries(paths, kind)),
    text(kind, name) {
      const entry = entryNamed(paths, kind, name)
      const path = join(entry.isOwn ? paths.ownTemplates : paths.shippedTemplates, entry.file)
      return { name: entry.isOwn ? path : `templates/${entry.file}`, text: textFiles.read(path) }
    },
    shippedText: (entry) => textFiles.read(join(paths.shippedTemplates, entry.file)),
    ownPath(entry) {
      const path = join(paths.ownTemplates, entry.file)
      makeTemplateFolder(dirname(path))
      return path
    },
    readData: async (file, text, name) => (await import('./template-data.ts')).readTemplateData(file, text, name),
  }
}

function entryNamed(paths: Paths, kind: TemplateKind, name: string): TemplateEntry {
  const known = entries(paths, kind)
  const found = known.find((each) => each.name === name)
  if (found) return found
  throw new SmmError('unknown', `No template called ${name}; there are ${known.map((each) => each.name).join(', ')}`, [
    'smm template list',
  ])
}

function makeTemplateFolder(folder: string): void {
  try {
    makeFolder(folder)
  } catch (cause) {
    throw new SmmError('cannot-create', `${folder} cannot be made`, [], cause)
  }
}

function entries(paths: Paths, kind: TemplateKind): TemplateEntry[] {
  const own = ownNames(paths, folderOf(kind))
  const shipped = yamlNames(join(paths.shippedTemplates, folderOf(kind)))
  return [...new Set([...shipped, ...own])].sort().map((name) => ({
    kind,
    name,
    file: join(folderOf(kind), `${name}.yaml`),
    isOwn: own.includes(name),
  }))
}

/** `today.yaml` and the like lie beside the folders. */
function folderOf(kind: TemplateKind): string {
  return kind === 'settings' ? '' : kind
}

function ownNames(paths: Paths, folder: string): string[] {
  return yamlNames(join(paths.ownTemplates, folder))
}

function yamlNames(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => file.slice(0, -'.yaml'.length))
      .filter((name) => safeName.test(name))
  } catch {
    return []
  }
}

async function data<Data>(paths: Paths, file: string): Promise<Data> {
  return isThere(join(paths.ownTemplates, file))
    ? ownData<Data>(paths, file)
    : shippedData<Data>(paths, file.slice(0, -'.yaml'.length))
}

/** Whatever lies there under the name is the user's, so that a link to nothing is told of when it is read, not passed over. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== 'ENOTDIR'
  }
}

function shippedData<Data>(paths: Paths, name: string): Data {
  return JSON.parse(readFileSync(join(paths.shippedData, `${name}.json`), 'utf8')) as Data
}

/** A user's file is parsed when its content is new. */
async function ownData<Data>(paths: Paths, file: string): Promise<Data> {
  const path = join(paths.ownTemplates, file)
  const text = textFiles.read(path)
  return cachedJson(join(paths.cache, 'templates'), `${cacheFormat}\n${file}`, text, async () => {
    const { readTemplateData } = await import('./template-data.ts')
    return readTemplateData(file, text, path) as Data
  })
}
