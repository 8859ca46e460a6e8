import type { DemoLine, DemoTeamLine } from "../line-types.ts";
import { bramNijhuis } from "./wissel/bovenbouw/bram-nijhuis.ts";
import { fleurTimmermans } from "./wissel/bovenbouw/fleur-timmermans.ts";
import { hamzaTahiri } from "./wissel/bovenbouw/hamza-tahiri.ts";
import { jelleWiersma } from "./wissel/bovenbouw/jelle-wiersma.ts";
import { loesKuipers } from "./wissel/bovenbouw/loes-kuipers.ts";
import { marcelVanDenBerg } from "./wissel/bovenbouw/marcel-van-den-berg.ts";
import { petraDeBoer } from "./wissel/bovenbouw/petra-de-boer.ts";
import { bovenbouwTeam } from "./wissel/bovenbouw/team.ts";
import { expertteamRekenen, netwerkSpelendLeren } from "./wissel/groups.ts";
import { hannekeRoelofs } from "./wissel/leiding/hanneke-roelofs.ts";
import { karelDeWit } from "./wissel/leiding/karel-de-wit.ts";
import { wietskePostma } from "./wissel/leiding/wietske-postma.ts";
import { daphneVanLeeuwen } from "./wissel/middenbouw/daphne-van-leeuwen.ts";
import { ilseVerhoeven } from "./wissel/middenbouw/ilse-verhoeven.ts";
import { joostHendriks } from "./wissel/middenbouw/joost-hendriks.ts";
import { mehmetYilmaz } from "./wissel/middenbouw/mehmet-yilmaz.ts";
import { noorVisser } from "./wissel/middenbouw/noor-visser.ts";
import { samiraOuali } from "./wissel/middenbouw/samira-ouali.ts";
import { middenbouwTeam } from "./wissel/middenbouw/team.ts";
import { vikashRamdin } from "./wissel/middenbouw/vikash-ramdin.ts";
import { agnieszkaKowalska } from "./wissel/onderbouw/agnieszka-kowalska.ts";
import { aylinDemir } from "./wissel/onderbouw/aylin-demir.ts";
import { geertjeBoonstra } from "./wissel/onderbouw/geertje-boonstra.ts";
import { joyceWijngaarde } from "./wissel/onderbouw/joyce-wijngaarde.ts";
import { malikaElIdrissi } from "./wissel/onderbouw/malika-el-idrissi.ts";
import { sanneBakker } from "./wissel/onderbouw/sanne-bakker.ts";
import { onderbouwTeam } from "./wissel/onderbouw/team.ts";
import { tinekeVanDerMeulen } from "./wissel/onderbouw/tineke-van-der-meulen.ts";
import { chantalEmanuels } from "./wissel/ondersteuning/chantal-emanuels.ts";
import { dorotaNowak } from "./wissel/ondersteuning/dorota-nowak.ts";
import { henkZijlstra } from "./wissel/ondersteuning/henk-zijlstra.ts";
import { yvonnePeeters } from "./wissel/ondersteuning/yvonne-peeters.ts";

export const wisselLines: readonly DemoLine[] = [
  hannekeRoelofs,
  karelDeWit,
  wietskePostma,
  aylinDemir,
  tinekeVanDerMeulen,
  malikaElIdrissi,
  sanneBakker,
  joyceWijngaarde,
  agnieszkaKowalska,
  geertjeBoonstra,
  noorVisser,
  samiraOuali,
  joostHendriks,
  ilseVerhoeven,
  mehmetYilmaz,
  daphneVanLeeuwen,
  vikashRamdin,
  jelleWiersma,
  petraDeBoer,
  hamzaTahiri,
  loesKuipers,
  marcelVanDenBerg,
  fleurTimmermans,
  bramNijhuis,
  chantalEmanuels,
  dorotaNowak,
  henkZijlstra,
  yvonnePeeters,
];

export const wisselTeamLines: readonly DemoTeamLine[] = [
  onderbouwTeam,
  middenbouwTeam,
  bovenbouwTeam,
  expertteamRekenen,
  netwerkSpelendLeren,
];
