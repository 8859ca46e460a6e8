import type { ComponentProps } from "react";
import { TellTeamSheet } from "#app/features/agreements/components/tell-team-sheet.tsx";
import { RequestSheet } from "./request-sheet.tsx";

type AskedAndAgreedProps = ComponentProps<typeof TellTeamSheet> & {
  asked: Omit<ComponentProps<typeof RequestSheet>, "activityId">;
};

/** Around an activity: the time and money asked for it, and what was agreed about it. */
export const AskedAndAgreed = ({ asked, ...agreed }: AskedAndAgreedProps) => (
  <>
    <RequestSheet {...asked} activityId={agreed.activityId} />
    <TellTeamSheet {...agreed} />
  </>
);
