import type { DemoLine, DemoTeamLine } from "../line-types.ts";
import { annemiekPrins } from "./vliet/bovenbouw/annemiek-prins.ts";
import { erikTerHorst } from "./vliet/bovenbouw/erik-ter-horst.ts";
import { nadiaBenhaddou } from "./vliet/bovenbouw/nadia-benhaddou.ts";
import { pieterHogendoorn } from "./vliet/bovenbouw/pieter-hogendoorn.ts";
import { svenRietveld } from "./vliet/bovenbouw/sven-rietveld.ts";
import { zofiaWozniak } from "./vliet/bovenbouw/zofia-wozniak.ts";
import { fatmaArslan } from "./vliet/leiding/fatma-arslan.ts";
import { gerardHuisman } from "./vliet/leiding/gerard-huisman.ts";
import { robertVanGinkel } from "./vliet/leiding/robert-van-ginkel.ts";
import { carlaVanBeek } from "./vliet/mavo/carla-van-beek.ts";
import { denizKaya } from "./vliet/mavo/deniz-kaya.ts";
import { froukjeHaitsma } from "./vliet/mavo/froukje-haitsma.ts";
import { shantiMahabier } from "./vliet/mavo/shanti-mahabier.ts";
import { vlietMavoTeam } from "./vliet/mavo/team.ts";
import { wouterSmeets } from "./vliet/mavo/wouter-smeets.ts";
import { bilalOuazzani } from "./vliet/onderbouw/bilal-ouazzani.ts";
import { kevinLandveld } from "./vliet/onderbouw/kevin-landveld.ts";
import { lotteVanDam } from "./vliet/onderbouw/lotte-van-dam.ts";
import { maritSchouten } from "./vliet/onderbouw/marit-schouten.ts";
import { merelBosch } from "./vliet/onderbouw/merel-bosch.ts";
import { sietskeDeHaan } from "./vliet/onderbouw/sietske-de-haan.ts";
import { vlietOnderbouwTeam } from "./vliet/onderbouw/team.ts";
import { ansVerbeek } from "./vliet/ondersteuning/ans-verbeek.ts";
import { omarHaddad } from "./vliet/ondersteuning/omar-haddad.ts";
import { ricardoMartina } from "./vliet/ondersteuning/ricardo-martina.ts";
import { sectieMensEnMaatschappij, sectieNederlands, sectieWiskunde } from "./vliet/sections.ts";

export const vlietLines: readonly DemoLine[] = [
  robertVanGinkel,
  fatmaArslan,
  gerardHuisman,
  maritSchouten,
  bilalOuazzani,
  lotteVanDam,
  sietskeDeHaan,
  kevinLandveld,
  merelBosch,
  pieterHogendoorn,
  nadiaBenhaddou,
  erikTerHorst,
  zofiaWozniak,
  annemiekPrins,
  svenRietveld,
  carlaVanBeek,
  denizKaya,
  shantiMahabier,
  wouterSmeets,
  froukjeHaitsma,
  omarHaddad,
  ricardoMartina,
  ansVerbeek,
];

export const vlietTeamLines: readonly DemoTeamLine[] = [
  vlietOnderbouwTeam,
  vlietMavoTeam,
  sectieNederlands,
  sectieWiskunde,
  sectieMensEnMaatschappij,
];
