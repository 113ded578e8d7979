import type { DemoPost } from '../demo-client.ts'

/** Planted: a draft that is too long for X. Next week is thin, because no voice note has come for nine days. */
export const adaPosts: readonly DemoPost[] = [
  {
    week: -5,
    on: { x: 'mon 12:00', linkedin: 'tue 08:30' },
    title: 'The agenda nobody wrote',
    pillar: 'tuesdays',
    text: 'A new lead told me that her meetings had become quiet. She had begun to send a perfect agenda, and everybody came to hear it read.\n\nShe now sends one question, the evening before. People arrive with half an answer and finish each other’s.\n\nThe meeting is ten minutes shorter. She had thought that it would be longer.\n\nWhich question would you send?',
    own: {
      x: 'A perfect agenda makes a quiet meeting. Send one question the evening before, and people arrive with half an answer. Which question would you send?',
    },
  },
  {
    week: -5,
    on: { x: 'wed 12:00', mastodon: 'wed 12:30', linkedin: 'thu 08:30' },
    title: '“My best engineer does not speak to me”',
    pillar: 'readers',
    text: '“My best engineer does not speak to me any more.” I get this letter about once a month, nearly word for word.\n\nWhat I ask back is when you last spoke with him about something that was not late. The answer usually comes after a pause.\n\nBegin there. Not with a one-to-one called “communication”, but with the thing that he built and you never mentioned.\n\nWhat did somebody build this month that you have not mentioned yet?',
    own: {
      x: '“My best engineer does not speak to me.” When did you last speak with him about something that was not late? Begin there.',
      mastodon:
        'A letter I get once a month: “My best engineer does not speak to me any more.”\n\nI ask when they last spoke about something that was not late. There is usually a pause, and the pause is the answer.\n\nWhat did somebody build this month that you have not mentioned yet?',
    },
  },
  {
    week: -4,
    on: { x: 'mon 12:00', linkedin: 'tue 08:30' },
    title: 'I do not know yet',
    pillar: 'tuesdays',
    text: 'He was asked in front of everybody when it would be done. He said a date, because a lead is supposed to have one. By the evening the date was on a slide.\n\nWe practised four words: I do not know yet. Then three more: ask me later.\n\nIt felt like nakedness, he said. The second time it felt like a floor.\n\nWhen did you last say it aloud?',
    own: {
      x: 'Four words for new leads: I do not know yet. Then three more: ask me later. A date that you invent is on somebody’s slide by the evening.',
    },
  },
  {
    week: -4,
    on: { x: 'wed 12:00', mastodon: 'wed 12:30', linkedin: 'thu 08:30' },
    title: 'A talk worth forty minutes',
    pillar: 'peers',
    text: 'Priya Nair spoke about the week after a promotion, the one in which nobody tells you anything any more.\n\nShe calls it the quiet week. I had never had a name for it and have walked several people through it.\n\nForty minutes, no slides with quadrants. Watch it on a walk.\n\nWhat was your quiet week like?',
    own: {
      x: 'Priya Nair has a name for the week after a promotion in which nobody tells you anything: the quiet week. Forty minutes, worth a walk.',
      mastodon:
        'Recommended: Priya Nair on “the quiet week”, the one after a promotion in which nobody tells you anything any more. Forty minutes, no quadrants. I listened to it walking.',
    },
    link: 'https://priyanair.example/quiet-week',
  },
  {
    week: -3,
    on: { x: 'mon 12:00', linkedin: 'tue 08:30' },
    title: 'The walk instead of the meeting',
    pillar: 'tuesdays',
    text: 'They had met in the same room every week and agreed in it every week. Nothing changed.\n\nThen the room was taken, so they walked round the block. Side by side, nobody had to hold a face. At the second corner she said what she had not said for a month.\n\nI am not selling walks. I am saying that a table has two sides.\n\nWhat would you say at the second corner?',
    own: {
      x: 'A table has two sides and a walk has one. She said it at the second corner, after a month of agreeing in a room. What would you say there?',
    },
  },
  {
    week: -3,
    on: { x: 'wed 12:00', mastodon: 'wed 12:30', linkedin: 'thu 08:30' },
    title: 'Two places',
    pillar: 'the-offer',
    text: 'I work with eight people at a time and two places come free soon.\n\nWe talk every other week, for three months, about one real week of yours. There is no programme and no certificate.\n\nIf you have read me for a while and something of it has stayed, write to me. We speak for half an hour first, and either of us may say no.',
    own: {
      x: 'Two places come free with me soon. One real week of yours, every other week, three months. We speak for half an hour first, and either may say no.',
      mastodon:
        'I work with eight people at a time, and two places come free soon. No programme, no certificate, one real week of yours at a time. Half an hour first, and either of us may say no.',
    },
    link: 'https://adaruiz.example/talk',
  },
  {
    week: -2,
    on: { x: 'mon 12:00', linkedin: 'tue 08:30' },
    title: 'Praise that arrives late',
    pillar: 'tuesdays',
    text: 'She saves praise for the review, so that it weighs more. By then nobody remembers the work, and it weighs nothing.\n\nWe tried the opposite: one sentence, the same day, with the detail in it. “You asked the second question, and that changed the plan.”\n\nIt takes eleven seconds. She keeps a tally on her desk, and it is not for show.\n\nWhom did you see do something right this morning?',
    own: {
      x: 'Praise saved for the review weighs nothing by then. One sentence, the same day, with the detail in it. Eleven seconds.',
    },
  },
  {
    week: -2,
    on: { x: 'wed 12:00', mastodon: 'wed 12:30', linkedin: 'thu 08:30' },
    title: '“They still ask my predecessor”',
    pillar: 'readers',
    text: '“They still go to my predecessor with every question.” Of course they do. He answers.\n\nA reader wrote this and wanted to know how to stop it. I asked what would happen if she went to him too, with them, twice.\n\nShe did. The third time he said: ask her, she knows it better now.\n\nWhom could you stop competing with by standing next to them?',
    own: {
      x: '“They still ask my predecessor.” Of course, he answers. Go along twice. The third time he says: ask her.',
      mastodon:
        'A reader: “They still go to my predecessor with every question.”\n\nI asked what would happen if she went along, twice. She did. The third time he said: ask her, she knows it better now.',
    },
  },
  {
    week: -1,
    on: { x: 'mon 12:00', linkedin: 'tue 08:30' },
    title: 'The calendar with a hole in it',
    pillar: 'tuesdays',
    text: 'His calendar was full and he was proud of it. People had stopped asking for time, which he took for peace.\n\nWe left one hour empty, every day, the same hour, and said so aloud. For a week nobody came. Then somebody did, with the thing that would have blown up in a fortnight.\n\nAn empty hour looks like idleness from outside. What does yours look like?',
    own: {
      x: 'A full calendar is a closed door. One empty hour, the same one, said aloud. For a week nobody comes. Then somebody does.',
    },
  },
  {
    week: -1,
    on: { x: 'wed 12:00', mastodon: 'wed 12:30', linkedin: 'thu 08:30' },
    title: 'Tomas Vlk on saying no twice',
    pillar: 'peers',
    text: 'Tomas Vlk writes that a no has to be said twice: once so that it is heard, and once so that it is believed.\n\nI would add that the second one has to be kinder than the first. The first was about the request. The second is about the person.\n\nHis piece takes four minutes. I have been chewing on it for three days.\n\nWhich no do you still owe somebody?',
    own: {
      x: 'Tomas Vlk: a no has to be said twice, once to be heard and once to be believed. I would add: the second one kinder.',
      mastodon:
        'Tomas Vlk writes that a no has to be said twice: once so that it is heard, once so that it is believed. I would add that the second has to be the kinder one. Four minutes, and days of chewing.',
    },
    link: 'https://tomasvlk.example/no-twice',
  },
  {
    week: 0,
    on: { x: 'mon 12:00', linkedin: 'tue 08:30' },
    title: 'The first week without code',
    pillar: 'tuesdays',
    text: 'It was her first week without writing a line of code, and on the last evening she asked me what she had done all week.\n\nWe made a list. Two people had stopped waiting for each other. One had said a worry aloud. One plan had become smaller.\n\nNone of it shows in a repository. All of it was work.\n\nWhat did you do this week that left no trace?',
    own: {
      x: 'First week without code, and she asked what she had done. Two people stopped waiting for each other. One plan became smaller. That was the work.',
    },
  },
  {
    week: 0,
    on: { x: 'wed 12:00', linkedin: 'thu 08:30' },
    title: '“How honest may I be upwards?”',
    pillar: 'readers',
    text: '“How honest may I be with my own boss?” As honest as you would like your team to be with you, I wanted to write, and did not, because it is a slogan.\n\nSo: say one true thing a week, and begin with a small one. See what happens to it. Then you know how large the next one may be.\n\nWhat is this week’s small one?',
    own: {
      x: '“How honest may I be with my boss?” One true thing a week, beginning with a small one. What happens to it tells you how large the next may be.',
    },
  },
  {
    week: 1,
    on: { linkedin: 'tue 08:30' },
    title: 'What they call you when you leave the room',
    pillar: 'tuesdays',
    text: 'He found out by accident that the team calls his one-to-ones “the weather”. You cannot change it and you take a coat.\n\nHe laughed, and then he asked me what one does about weather.\n\nYou say tomorrow’s in advance, I said. People mind rain much less when it was announced.\n\nWhat do yours call you?',
  },
  {
    week: null,
    draftDays: 3,
    on: { x: '' },
    title: 'The sentence I say most often',
    pillar: 'tuesdays',
    text: 'The sentence that I say most often in a first talk is: and what have you already tried? People come with a problem and hope for an answer, and nearly always they have the answer with them, in a pocket, a little crumpled, because somebody once laughed at it or because it seemed too simple to be what a leader does. So I ask, and then I wait, and the waiting is most of what I am paid for.',
  },
]
