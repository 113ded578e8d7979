import type { Media, MediaFile, MediaState } from '../domain/media.ts'
import type { Strategy } from '../domain/strategy/shape.ts'
import type { WordChange } from '../domain/text/word-change.ts'
import type { ArchiveEntry } from '../files/archive.ts'
import type { ReadCompetitors } from '../files/competitor-rows.ts'
import type { ContactRowsHow, ReadContacts } from '../files/contact-rows.ts'
import type { MessageRowsHow, ReadMessages } from '../files/message-rows.ts'
import type { Paths } from '../files/paths.ts'
import type { ReadRows, RowsHow } from '../files/post-rows.ts'
import type { StrategyFiles } from '../files/strategy-file.ts'
import type { Templates } from '../files/templates.ts'
import type { TextFiles } from '../files/text-files.ts'
import type { WrittenFiles } from '../files/written-files.ts'
import type { Copied } from '../io/clipboard.ts'
import type { Prompter } from '../io/prompter.ts'
import type { Io } from '../io/streams.ts'
import type { FeedNet } from '../net/feed-net.ts'
import type { Stores } from '../store/stores.ts'

/** What a run of the program may touch of the world. `main.ts` wires the real one, `tests/support/bench.ts` a fake. */
export interface World {
  readonly io: Io
  readonly clock: { now(): number; readonly zone: string }
  readonly env: Readonly<Record<string, string | undefined>>
  readonly paths: Paths
  stores(path: string, notice: (text: string) => void): Stores
  readonly templates: Templates
  readonly textFiles: TextFiles
  readonly writtenFiles: WrittenFiles
  /** Loaded when first asked for: the prompts, the YAML reader. */
  prompter(): Promise<Prompter>
  strategyFiles(): Promise<StrategyFiles>
  /** A stored strategy as data alone, which needs no YAML reader when it was read before. */
  readStrategy(text: string, name: string): Promise<Strategy>
  /** Opens text in the editor; `otherwise` is what to do where nobody can edit. */
  edit(text: string, name: string, otherwise?: string): Promise<string>
  /** Puts a text on the clipboard, through the terminal where somebody sits in front of another machine; null: none can be reached. */
  copy(text: string): Promise<Copied>
  /** The text on the clipboard of this machine; null: none can be reached, as over SSH, where it would be the wrong one. */
  paste(): Promise<string | null>
  /** Opens an address of the web; false: there is nothing here to open it with. */
  open(address: string): Promise<boolean>
  /** How two texts differ, word by word. */
  diffWords(): Promise<(before: string, after: string) => readonly WordChange[]>
  /** A picture or video as it stands on the disk. */
  readMedia(path: string): Promise<MediaFile>
  /** The rows of a CSV file of posts. */
  readPostRows(text: string, name: string, how: RowsHow): Promise<ReadRows>
  /** The rows of a CSV file of messages that came in. */
  readMessageRows(text: string, name: string, how: MessageRowsHow): Promise<ReadMessages>
  /** The rows of a CSV file of contacts. */
  readContactRows(text: string, name: string, how: ContactRowsHow): Promise<ReadContacts>
  /** The rows of a CSV file of competitors' figures. */
  readCompetitorRows(text: string, name: string): Promise<ReadCompetitors>
  mediaState(media: Pick<Media, 'path' | 'hash' | 'bytes'>): Promise<MediaState>
  /** The bytes of a file that was chosen as base64, if they are those still, and no more than so many. */
  mediaBytes(media: Pick<Media, 'path' | 'hash' | 'bytes'>, maxBytes: number): Promise<string | null>
  /** Feeds on the web; loaded when first asked for. */
  feedNet(): Promise<FeedNet>
  /** Writes a zip archive whose entries bear the time `at`, whole or not at all; loaded when it is wanted. */
  writeArchive(path: string, entries: readonly ArchiveEntry[], at: string): Promise<void>
  /** Writes what smm itself has made, with the folders above it; a file that holds these bytes already is left alone. */
  writeBytes(path: string, bytes: Uint8Array): Promise<void>
}

/** The options that every command takes, before or after its name. */
export interface GlobalOptions {
  readonly db?: string
  readonly demo?: boolean
  readonly now?: string
  readonly color?: boolean
  readonly input?: boolean
  readonly quiet?: boolean
  readonly force?: boolean
  /** An option of the commands that write, wanted where all of them open the desk. */
  readonly dryRun?: boolean
}

/** The world as one command sees it, with the global options applied. */
export interface Context extends World {
  readonly globals: GlobalOptions
  /** Every word that is a command, so that no client can be called it. */
  readonly commandWords: ReadonlySet<string>
  /** The command line as it was typed, without the program's name. */
  readonly typed: string
  /** UTC instant of this run: `--now`, SMM_NOW, or the clock. */
  readonly now: string
  /** The database of this run. */
  readonly database: string
  /** A status sentence: to stderr, cleaned, and not with --quiet. */
  say(sentence: string): void
}
