import { m } from "#app/paraglide/messages.js";
import type { AgreementKind } from "../model.ts";

const kinds: Record<AgreementKind, () => string> = {
  do: () => m.agreements_kind_do(),
  time: () => m.agreements_kind_time(),
  money: () => m.agreements_kind_money(),
  roster: () => m.agreements_kind_roster(),
  room: () => m.agreements_kind_room(),
  coach: () => m.agreements_kind_coach(),
  cover: () => m.agreements_kind_cover(),
};

export const kindWords = (kind: AgreementKind) => kinds[kind]();
