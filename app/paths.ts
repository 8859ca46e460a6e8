// Every URL as a function; nobody writes one elsewhere.

type Id = number | string;
const query = (values: Record<string, Id | undefined>) => {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== "");
  return given.length === 0
    ? ""
    : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
};

type OverviewFilters = {
  school?: Id;
  year?: Id;
  team?: Id;
  owner?: string;
  group?: string;
  beamer?: 1;
};

export const paths = {
  home: () => "/",
  login: (next?: string) => `/login${query({ next })}`,
  logout: () => "/logout",
  language: () => "/language",
  forgot: () => "/forgot",
  reset: (token: string) => `/reset/${token}`,
  invite: (token: string) => `/invite/${token}`,
  setup: () => "/setup",
  account: () => "/account",
  accountMail: () => "/account/mail",
  stopMail: (token: string) => `/stop/${token}`,
  accountCalendar: () => "/account/calendar",
  calendarFeed: (token: string) => `/calendar/${token}.ics`,
  accountDevice: () => "/account/device",
  me: () => "/me",
  year: (year: Id) => `/me/year/${year}`,
  yearFile: (year: Id, form: "json" | "html") => `/me/year/${year}/export.${form}`,
  search: (asked: { q?: string; in?: string; page?: Id } = {}) => `/search${query(asked)}`,
  moving: (school: Id) => `/me/moving/${school}`,
  formerTeam: (id: Id) => `/me/former-teams/${id}`,
  handover: (id: Id) => `/handover/${id}`,

  conversations: () => "/conversations",
  newConversation: (employment?: Id, moment?: Id) => `/conversations/new${query({ employment, moment })}`,
  /** Asking for a talk about where she wants to go. */
  newCareerConversation: (employment: Id) => `/conversations/new${query({ employment, kind: "career" })}`,
  conversation: (id: Id) => `/conversations/${id}`,
  prepare: (id: Id) => `/conversations/${id}/prepare`,
  preparationPreview: (id: Id) => `/conversations/${id}/preview`,
  answers: (id: Id) => `/conversations/${id}/answers`,
  preparationSharing: (id: Id) => `/conversations/${id}/sharing`,
  conversationInvite: (id: Id) => `/conversations/${id}/invite.ics`,
  conversationDate: (id: Id) => `/conversations/${id}/date`,
  conversationAgenda: (id: Id) => `/conversations/${id}/agenda`,
  conversationNotes: (id: Id) => `/conversations/${id}/notes`,
  recordText: (id: Id) => `/conversations/${id}/text`,
  recordTextSaving: (id: Id) => `/conversations/${id}/text/saving`,
  recordPen: (id: Id) => `/conversations/${id}/pen`,
  conversationPulse: (id: Id) => `/conversations/${id}/pulse`,
  conversationQuestions: (id: Id) => `/conversations/${id}/questions`,
  conversationReviews: (id: Id) => `/conversations/${id}/reviews`,
  conversationAgreements: (id: Id) => `/conversations/${id}/agreements`,
  conversationHeld: (id: Id) => `/conversations/${id}/held`,
  conversationAcceptance: (id: Id) => `/conversations/${id}/acceptance`,
  heldElsewhere: (id: Id) => `/conversations/${id}/elsewhere`,
  newHeldElsewhere: (employment?: Id) => `/conversations/elsewhere${query({ employment })}`,
  conversationCancellation: (id: Id) => `/conversations/${id}/cancellation`,
  signOff: (id: Id) => `/conversations/${id}/sign-off`,
  perception: (id: Id) => `/conversations/${id}/perception`,
  filing: (id: Id) => `/conversations/${id}/filing`,
  reopening: (id: Id) => `/conversations/${id}/reopening`,
  printRecord: (id: Id, no?: Id) => `/conversations/${id}/print${query({ no })}`,
  recordPdf: (id: Id, no?: Id) => `/conversations/${id}/record.pdf${query({ no })}`,
  recordRevision: (id: Id, no: Id) => `/conversations/${id}/record/${no}`,

  agreements: () => "/agreements",
  agreement: (id: Id) => `/agreements/${id}`,

  questions: () => "/questions",
  newQuestion: (
    from: {
      conversation?: Id;
      team?: Id;
      grownFrom?: Id;
      joinedFrom?: Id;
      step?: Id;
      /** A card of /help whose sentence it begins with. */
      card?: string;
    } = {},
  ) => `/questions/new${query(from)}`,
  question: (id: Id) => `/questions/${id}`,
  editQuestion: (id: Id) => `/questions/${id}/edit`,
  questionAlignments: (id: Id) => `/questions/${id}/alignments`,
  questionConclusion: (id: Id) => `/questions/${id}/conclusion`,
  questionFeedback: (id: Id) => `/questions/${id}/feedback`,
  questionProposal: (id: Id) => `/questions/${id}/proposal`,
  questionHindrances: (id: Id) => `/questions/${id}/hindrances`,
  hindrance: (id: Id) => `/hindrances/${id}`,
  partnerLine: (id: Id) => `/alignments/${id}/partner-line`,

  feedback: () => "/feedback",
  oneFeedback: (id: Id) => `/feedback/${id}`,
  guest: (token: string) => `/guest/${token}`,
  lessonVisits: () => "/lesson-visits",
  newLessonVisit: (question?: Id) => `/lesson-visits/new${query({ question })}`,
  lessonVisit: (id: Id) => `/lesson-visits/${id}`,
  surveys: () => "/surveys",
  newSurvey: (question?: Id) => `/surveys/new${query({ question })}`,
  survey: (id: Id) => `/surveys/${id}`,
  editSurvey: (id: Id) => `/surveys/${id}/edit`,
  surveyRemoval: (id: Id) => `/surveys/${id}/removal`,

  activities: () => "/activities",
  newActivity: (from: { question?: Id; goal?: Id; grewFrom?: Id; line?: Id } = {}) =>
    `/activities/new${query(from)}`,
  activity: (id: Id) => `/activities/${id}`,
  editActivity: (id: Id) => `/activities/${id}/edit`,
  participation: (id: Id) => `/activities/${id}/participation`,
  afterwards: () => "/activities/afterwards",
  signUp: (id: Id) => `/activities/${id}/sign-up`,
  assignment: (id: Id) => `/activities/${id}/assignment`,
  startGroup: (id: Id) => `/activities/${id}/group`,
  tellTeam: (id: Id) => `/activities/${id}/agreement`,
  ownQuestions: (id: Id) => `/activities/${id}/questions`,
  lookBack: (id: Id) => `/activities/${id}/look-back`,

  career: (from: { school?: Id; later?: 1 } = {}) => `/career${query(from)}`,
  careerTelling: (school: Id) => `/career/telling${query({ school })}`,
  newCareerStep: (school: Id) => `/career/steps/new${query({ school })}`,
  careerStep: (id: Id) => `/career/steps/${id}`,
  editCareerStep: (id: Id) => `/career/steps/${id}/edit`,
  careerStepTelling: (id: Id) => `/career/steps/${id}/telling`,
  careerStepRemoval: (id: Id) => `/career/steps/${id}/removal`,

  requests: () => "/requests",
  newRequest: (activity?: Id) => `/requests/new${query({ activity })}`,
  request: (id: Id) => `/requests/${id}`,
  requestWithdrawal: (id: Id) => `/requests/${id}/withdrawal`,

  hours: (asked: { year?: string; school?: Id; account?: string; page?: Id } = {}) => `/hours${query(asked)}`,
  /** `part` is the list a number is the sum of, as `individual-spent`. */
  personHours: (id: Id, { year, part }: { year?: string; part?: string } = {}) =>
    `/hours/${id}${query({ year })}${part ? `#${part}` : ""}`,
  entitlements: (id: Id) => `/hours/${id}/entitlements`,

  notes: (about: { question?: Id; activity?: Id; page?: Id } = {}) => `/notes${query(about)}`,
  newNote: (from: { question?: Id; activity?: Id; after?: Id } = {}) => `/notes/new${query(from)}`,
  note: (id: Id) => `/notes/${id}`,
  editNote: (id: Id) => `/notes/${id}/edit`,
  noteValues: (id: Id) => `/notes/${id}/values`,
  noteSending: () => "/notes/sending",
  noteChain: () => "/notes/chain",
  unclassedNotes: (page?: Id) => `/notes/unclassed${query({ page })}`,

  stories: () => "/stories",
  newStory: (note?: Id) => `/stories/new${query({ note })}`,
  story: (id: Id) => `/stories/${id}`,
  editStory: (id: Id) => `/stories/${id}/edit`,
  storySharing: (id: Id) => `/stories/${id}/sharing`,
  storyRelease: (id: Id) => `/stories/${id}/release`,
  storyAuthors: (id: Id) => `/stories/${id}/authors`,
  allEvidence: () => "/evidence",
  newEvidence: (item?: Id) => `/evidence/new${query({ item })}`,
  evidence: (id: Id) => `/evidence/${id}`,
  editEvidence: (id: Id) => `/evidence/${id}/edit`,
  evidenceFile: (id: Id) => `/evidence/${id}/file`,

  products: () => "/products",
  newProduct: (from: { team?: Id; item?: Id; goal?: Id } = {}) => `/products/new${query(from)}`,
  product: (id: Id) => `/products/${id}`,
  editProduct: (id: Id) => `/products/${id}/edit`,
  productRemoval: (id: Id) => `/products/${id}/removal`,

  itemSharing: (id: Id) => `/items/${id}/sharing`,
  itemRemoval: (id: Id) => `/items/${id}/removal`,

  vision: (school?: Id) => `/vision${query({ school })}`,
  editVision: (school?: Id) => `/vision/edit${query({ school })}`,
  visionVersions: (school?: Id) => `/vision/versions${query({ school })}`,
  visionEditors: (school?: Id) => `/vision/editors${query({ school })}`,
  visionTalk: (school?: Id) => `/vision/conversation${query({ school })}`,
  rubbingFor: (id: Id) => `/conversations/${id}/rubbing`,
  newGoal: (from: { lineage?: Id; school?: Id; parent?: Id } = {}) => `/goals/new${query(from)}`,
  goal: (id: Id) => `/goals/${id}`,
  editGoal: (id: Id) => `/goals/${id}/edit`,
  ambition: (lineage: Id) => `/ambitions/${lineage}`,

  alignment: (filters: OverviewFilters = {}) => `/alignment${query(filters)}`,
  alignmentList: (
    filters: OverviewFilters & {
      lineage?: Id;
      reach?: string;
      form?: string;
      show: string;
      value?: string;
    },
  ) => `/alignment/list${query(filters)}`,
  attention: () => "/attention",

  cycles: () => "/cycles",
  newCycle: (from: { school?: Id; year?: Id } = {}) => `/cycles/new${query(from)}`,
  /** `open` is the part whose list is shown. */
  rollover: (asked: { school?: Id; open?: string } = {}) => `/cycles/rollover${query(asked)}`,
  cycle: (id: Id) => `/cycles/${id}`,
  cycleStart: (id: Id) => `/cycles/${id}/start`,
  cycleMoments: (id: Id) => `/cycles/${id}/moments`,
  cycleNext: (id: Id) => `/cycles/${id}/next`,
  templates: () => "/templates",
  template: (id: Id, as?: "staff" | "partner") => `/templates/${id}${query({ as })}`,
  editTemplate: (id: Id) => `/templates/${id}/edit`,

  roles: (school?: Id) => `/roles${query({ school })}`,
  newRole: (school?: Id) => `/roles/new${query({ school })}`,
  role: (id: Id) => `/roles/${id}`,
  editRole: (id: Id) => `/roles/${id}/edit`,
  roleHoldings: (id: Id) => `/roles/${id}/holdings`,
  functionMix: (asked: { school?: Id; scale?: string; group?: string } = {}) => `/roles/mix${query(asked)}`,

  teams: (school?: Id) => `/teams${query({ school })}`,
  newTeam: (school?: Id) => `/teams/new${query({ school })}`,
  team: (id: Id) => `/teams/${id}`,
  teamPurpose: (id: Id) => `/teams/${id}/purpose`,
  teamRounds: (id: Id) => `/teams/${id}/rounds`,
  teamPage: (id: Id) => `/teams/${id}/page`,
  teamInvitation: (id: Id) => `/teams/${id}/invitation`,
  editTeam: (id: Id) => `/teams/${id}/edit`,
  teamConversations: (id: Id) => `/teams/${id}/conversations`,
  newTeamConversation: (id: Id, about: { goal?: Id; ambition?: Id } = {}) =>
    `/teams/${id}/conversations/new${query(about)}`,

  teamPlan: (id: Id, year?: Id) => `/teams/${id}/plan${query({ year })}`,
  planLines: (id: Id, year: Id) => `/teams/${id}/plan/lines${query({ year })}`,
  planLine: (id: Id, line: Id) => `/teams/${id}/plan/lines/${line}`,
  planWords: (id: Id, year: Id) => `/teams/${id}/plan/words${query({ year })}`,
  planFrame: (id: Id, year: Id) => `/teams/${id}/plan/frame${query({ year })}`,
  planAgreement: (id: Id, year: Id) => `/teams/${id}/plan/agreement${query({ year })}`,
  planVersion: (id: Id, year: Id, no: Id) => `/teams/${id}/plan/versions/${no}${query({ year })}`,
  planPaper: (id: Id, asked: { year: Id; no?: Id; council?: "yes" }) =>
    `/teams/${id}/plan/print${query(asked)}`,
  planHours: (id: Id, asked: { year: Id; no?: Id }) => `/teams/${id}/plan/hours.xlsx${query(asked)}`,

  people: (filters: { school?: Id; page?: Id; q?: string } = {}) => `/people${query(filters)}`,
  newPerson: () => "/people/new",
  person: (id: Id) => `/people/${id}`,
  editPerson: (id: Id) => `/people/${id}/edit`,
  personInvitation: (id: Id) => `/people/${id}/invitation`,
  personEmployments: (id: Id, employment?: Id) => `/people/${id}/employments${query({ employment })}`,
  movePerson: (id: Id) => `/people/${id}/move`,
  transferPerson: (id: Id, employment: Id) => `/people/${id}/transfer${query({ employment })}`,
  startOfPerson: (id: Id) => `/people/${id}/start`,
  personRoles: (id: Id) => `/people/${id}/roles`,
  personPartner: (id: Id, employment?: Id) => `/people/${id}/partner${query({ employment })}`,
  personPauses: (id: Id) => `/people/${id}/pauses`,
  proposeQuestion: (id: Id) => `/people/${id}/question`,

  personHandover: (id: Id) => `/people/${id}/handover`,
  handoverLine: (person: Id, line: Id) => `/people/${person}/handover/${line}`,
  expertise: (asked: { q?: string; page?: Id } = {}) => `/expertise${query(asked)}`,
  oneExpertise: (id: Id) => `/expertise/${id}`,
  settingsPersonnelFile: () => "/settings/personnel-file",
  settingsWithCouncil: () => "/settings/with-council",
  settingsCaoRules: () => "/settings/cao-rules",
  settingsAttention: () => "/settings/attention",
  settingsMail: (asked: { show?: string; page?: Id } = {}) => `/settings/mail${query(asked)}`,
  settingsSchools: () => "/settings/schools",
  settingsSchool: (id: Id) => `/settings/schools/${id}`,

  imports: () => "/import",
  importTemplate: () => "/import/template.csv",
  import: (id: Id, asked: { show?: string; page?: Id; columns?: 1 } = {}) => `/import/${id}${query(asked)}`,

  reports: () => "/reports",
  coverage: (filters: Record<string, Id | undefined> = {}) => `/reports/coverage${query(filters)}`,
  report: (name: string, asked: Record<string, Id | undefined> = {}) => `/reports/${name}${query(asked)}`,
  reportFile: (name: string, form: "csv" | "xlsx" | "pdf", asked: Record<string, Id | undefined> = {}) =>
    `/reports/${name}.${form}${query(asked)}`,
  reportInMaking: (name: string, asked: Record<string, Id | undefined>) =>
    `/reports/${name}/making${query(asked)}`,

  privacy: () => "/privacy",
  help: () => "/help",
} as const;
